import { useRef, useState } from 'react';
import { leanStatus } from '#lean-status/contract.ts';
import { rateText as text } from '#lean-status/rate-text.ts';
import { makeId } from '#platform/contract/id.ts';
import { addressOf, CallRefused, call } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Icon } from '#platform/web/kit/Icon.tsx';
import { useSay } from '#platform/web/say.ts';
import { shrinkPhoto } from '#platform/web/shrink-photo.ts';

type Props = { company: string; photo: string | null; onChange: (photo: string | null) => void };

/** A photo of what was seen, from the camera or the machine; it is sent before the rating that holds it. */
export function RatePhoto({ company, photo, onChange }: Props) {
  const t = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const take = async (file: File) => {
    setBusy(true);
    setWrong(null);
    const id = makeId();
    try {
      const content = await shrinkPhoto(file);
      await call(leanStatus.addRatingPhoto, { params: { company }, body: { photo: id, content } });
      onChange(id);
    } catch (error) {
      setWrong(error instanceof CallRefused ? error.message : t(text.photoUnread));
    }
    setBusy(false);
  };
  return (
    <div className="rate-photo">
      <input
        ref={input}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void take(file);
        }}
      />
      {photo && (
        <img
          src={addressOf(leanStatus.readRatingPhoto, { params: { company, photo } })}
          alt={t(text.ownPhoto)}
        />
      )}
      <div className="rate-acts">
        <Button kind="second" busy={busy} onClick={() => input.current?.click()}>
          {t(photo ? text.anotherPhoto : text.takePhoto)}
        </Button>
        {photo && (
          <Button kind="quiet" onClick={() => onChange(null)}>
            {t(text.noPhoto)}
          </Button>
        )}
      </div>
      <p className="small subtle">{t(text.photoHint)}</p>
      <div aria-live="polite">
        {wrong && (
          <p className="field-problem">
            <Icon name="warning" />
            {wrong}
          </p>
        )}
      </div>
    </div>
  );
}
