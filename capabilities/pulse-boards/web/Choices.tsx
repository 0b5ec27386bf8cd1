import { useId } from 'react';

type Props<V extends string> = {
  legend: string;
  value: V;
  options: readonly { readonly value: V; readonly label: string }[];
  onChange: (value: V) => void;
  hint?: string;
};

/** One of a few, each a chip for a thumb; to keyboard and screen reader they are radio buttons. */
export function Choices<V extends string>({ legend, value, options, onChange, hint }: Props<V>) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      <div className="choices-row">
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {hint && <p className="small subtle">{hint}</p>}
    </fieldset>
  );
}
