import { useRef, useState } from 'react';
import { uploadText as text } from '#indicators/upload-text.ts';
import { useUpload } from '#indicators/web/use-imports.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useSay } from '#platform/web/say.ts';

type Props = {
  company: string;
  /** Beside another act that comes first. */
  second?: boolean;
  onUploaded: (id: string) => void;
};

/** A place to choose a file, or to drop one, and how far it has come. */
export function UploadArea({ company, second, onUploaded }: Props) {
  const t = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { choose, step, problem, again } = useUpload(company, onUploaded);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a way more; the button inside is the way for all.
    <div
      className={over ? 'upload-area upload-over' : 'upload-area'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file && !step) void choose(file);
      }}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv,.txt"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void choose(file);
          event.target.value = '';
        }}
      />
      <p className="upload-line">
        <Button
          kind={second ? 'second' : 'primary'}
          busy={step !== null}
          onClick={() => input.current?.click()}
        >
          {t(text.choose)}
        </Button>
        <span className="subtle only-desk">{t(text.drop)}</span>
      </p>
      <p className="small subtle">{t(text.kinds)}</p>
      <div aria-live="polite">
        {step && (
          <p className="import-progress">
            <progress
              max={1}
              value={step.doing === 'reading' ? step.part : undefined}
              aria-label={t(text[step.doing])}
            />
            <span className="small">
              {t(text[step.doing])}: {step.fileName}
            </span>
          </p>
        )}
        {problem && (
          <>
            <Note tone="act">{problem}</Note>
            {again && (
              <p className="upload-again">
                <Button kind="second" onClick={again}>
                  {t(text.again)}
                </Button>
              </p>
            )}
          </>
        )}
      </div>
    </div>
  );
}
