import { useRef, useState } from 'react';
import type { Attached } from '#platform/contract/attachment.ts';
import { attachmentText, attachmentFieldText as text } from '#platform/contract/attachment-text.ts';
import { attachmentEndings, largestAttachment } from '#platform/contract/attachment-types.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { fieldId } from '#platform/web/kit/field-id.ts';
import { Icon } from '#platform/web/kit/Icon.tsx';
import { readBase64 } from '#platform/web/read-file.ts';
import { useSay } from '#platform/web/say.ts';

type Props = {
  name: string;
  label: string;
  hint?: string;
  problem?: string;
  value: Attached | null;
  onChange: (value: Attached | null) => void;
};

const mega = 1024 * 1024;

/** A file from the reader's own machine, read before it is sent; what is too large is told of at once. */
export function FileField({ name, label, hint, problem, value, onChange }: Props) {
  const t = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState<string | null>(null);
  const [own, setOwn] = useState<string | null>(null);
  const wrong = own ?? problem;
  const ids = { hint: `${fieldId(name)}-hint`, problem: `${fieldId(name)}-problem` };
  const choose = async (file: File) => {
    onChange(null);
    setOwn(null);
    if (file.size > largestAttachment) {
      const values = { size: Math.ceil(file.size / mega), most: largestAttachment / mega };
      return setOwn(t(attachmentText['attachment-too-large'], values));
    }
    setReading(file.name);
    try {
      onChange({ name: file.name.slice(0, 200), content: await readBase64(file, () => undefined) });
    } catch {
      setOwn(t(text.unreadable));
    }
    setReading(null);
  };
  return (
    <div className="file-field">
      <p id={`${fieldId(name)}-label`} className="file-field-label">
        {label}
      </p>
      <p id={ids.hint} className="small subtle">
        {[hint, t(text.kinds, { most: largestAttachment / mega })].filter(Boolean).join(' ')}
      </p>
      <input
        ref={input}
        type="file"
        hidden
        accept={attachmentEndings.join(',')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void choose(file);
        }}
      />
      <Button
        kind="second"
        id={fieldId(name)}
        aria-describedby={[`${fieldId(name)}-label`, wrong && ids.problem, ids.hint]
          .filter(Boolean)
          .join(' ')}
        busy={reading !== null}
        onClick={() => input.current?.click()}
      >
        {t(value ? text.another : text.choose)}
      </Button>
      <div aria-live="polite">
        {reading && <p className="small">{t(text.reading, { name: reading })}</p>}
        {value && !reading && <p className="file-field-chosen">{value.name}</p>}
        {wrong && (
          <p id={ids.problem} className="field-problem">
            <Icon name="warning" />
            {wrong}
          </p>
        )}
      </div>
    </div>
  );
}
