import { entryText as text } from '#indicators/entry-text.ts';
import { fieldId } from '#platform/web/kit/field-id.ts';
import { Icon } from '#platform/web/kit/Icon.tsx';
import { useSay } from '#platform/web/say.ts';
import '#indicators/web/number-field.css';

type Props = {
  /** The field's name in the contract; its input has the id `field-<name>`. */
  name: string;
  label: string;
  unit?: string;
  value: string;
  problem?: string;
  /** Below nought is possible; the number pad of a phone has no minus. */
  signed?: boolean;
  big?: boolean;
  /** Another field comes after it, which is where Enter goes. */
  hasNext?: boolean;
  onChange: (value: string) => void;
};

/** A number as text, so that comma, dot and spaces stay as they were typed. Its unit stands inside the box. */
export function NumberField({ name, label, unit, value, problem, signed, big, hasNext, onChange }: Props) {
  const t = useSay();
  const id = fieldId(name);
  return (
    <div className={big ? 'number-field number-field-big' : 'number-field'}>
      <label htmlFor={id}>{label}</label>
      <div className={problem ? 'number-box number-box-wrong' : 'number-box'}>
        <input
          id={id}
          name={name}
          type="text"
          inputMode="decimal"
          enterKeyHint={hasNext ? 'next' : 'send'}
          autoComplete="off"
          autoCorrect="off"
          value={value}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
        {signed && (
          <button
            type="button"
            className="number-sign"
            aria-label={t(text.sign)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChange(turned(value))}
          >
            ±
          </button>
        )}
        {unit && (
          <span className="number-unit" aria-hidden="true">
            {unit}
          </span>
        )}
      </div>
      {problem && (
        <p id={`${id}-problem`} className="field-problem">
          <Icon name="warning" />
          {problem}
        </p>
      )}
    </div>
  );
}

const turned = (value: string): string =>
  /^\s*[-\u2212\u2013]/.test(value) ? value.replace(/^\s*[-\u2212\u2013]/, '') : `\u2212${value}`;
