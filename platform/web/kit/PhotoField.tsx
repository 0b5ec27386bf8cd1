import { useRef, useState } from 'react';
import { CallRefused } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Icon } from '#platform/web/kit/Icon.tsx';
import { photoText as text } from '#platform/web/kit/photo-text.ts';
import { useSay } from '#platform/web/say.ts';
import { shrinkPhoto } from '#platform/web/shrink-photo.ts';

type Props = {
  /** Where the photo that was taken can be seen. */
  src: string | null;
  alt: string;
  hint: string;
  problem?: string;
  /** `content` is a small JPEG in base64. A call that is refused here is told of in its own words. */
  onTake: (content: string) => void | Promise<void>;
  onRemove: () => void;
};

/** Opens the camera, and shows what it took. */
export function PhotoField({ src, alt, hint, problem, onTake, onRemove }: Props) {
  const t = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [own, setOwn] = useState<string | null>(null);
  const wrong = own ?? problem;
  const take = async (file: File) => {
    setBusy(true);
    setOwn(null);
    try {
      await onTake(await shrinkPhoto(file));
    } catch (error) {
      setOwn(error instanceof CallRefused ? error.message : t(text.unread));
    }
    setBusy(false);
  };
  return (
    <div className="photo-field">
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
      {src && <img src={src} alt={alt} />}
      <div className="photo-acts">
        <Button kind="second" busy={busy} onClick={() => input.current?.click()}>
          {t(src ? text.another : text.take)}
        </Button>
        {src && (
          <Button kind="quiet" onClick={onRemove}>
            {t(text.remove)}
          </Button>
        )}
      </div>
      <p className="small subtle">{hint}</p>
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
