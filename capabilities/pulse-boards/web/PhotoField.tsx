import { useRef, useState } from 'react';
import { Button } from '#platform/web/kit/Button.tsx';
import { Icon } from '#platform/web/kit/Icon.tsx';
import { useSay } from '#platform/web/say.ts';
import { shrinkPhoto } from '#platform/web/shrink-photo.ts';
import { postText as text } from '#pulse-boards/post-text.ts';
import { dayId } from '#pulse-boards/web/day-id.ts';
import type { Draft } from '#pulse-boards/web/post-draft.ts';

type Props = { photo: Draft['photo']; problem?: string; onChange: (photo: Draft['photo']) => void };

/** Opens the camera, and shows what it took. */
export function PhotoField({ photo, problem, onChange }: Props) {
  const t = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [isUnread, setUnread] = useState(false);
  const wrong = isUnread ? t(text.photoUnread) : problem;
  const take = async (file: File) => {
    setBusy(true);
    setUnread(false);
    try {
      onChange({ photo: dayId(), content: await shrinkPhoto(file) });
    } catch {
      setUnread(true);
    }
    setBusy(false);
  };
  return (
    <div className="post-photo">
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
      {photo && <img src={`data:image/jpeg;base64,${photo.content}`} alt={t(text.photo)} />}
      <div className="post-photo-acts">
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
