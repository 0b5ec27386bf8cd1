import { useId } from 'react';
import { fieldId } from '#platform/web/kit/field-id.ts';
import { Icon } from '#platform/web/kit/Icon.tsx';

type Props = {
  name: string;
  label: string;
  /** What the two ends mean. */
  hint: string;
  /** The way not to say. */
  none: string;
  value: number | null;
  problem?: string;
  onChange: (grade: number | null) => void;
};

/** One of five, or nothing, on a line: plain radio buttons underneath, so arrow keys and readers find their way. */
export function GradeField({ name, label, hint, none, value, problem, onChange }: Props) {
  const own = useId();
  const choices = [1, 2, 3, 4, 5, null] as const;
  return (
    <fieldset className="grade-field" aria-describedby={`${own}-hint`}>
      <legend>{label}</legend>
      <p id={`${own}-hint`} className="small subtle">
        {hint}
      </p>
      <div className="grade-choices">
        {choices.map((grade, i) => (
          <label key={grade ?? 'none'} className={grade === null ? 'grade grade-none' : 'grade'}>
            <input
              type="radio"
              id={i === 0 ? fieldId(name) : undefined}
              name={own}
              checked={value === grade}
              onChange={() => onChange(grade)}
            />
            <span>{grade ?? none}</span>
          </label>
        ))}
      </div>
      {problem && (
        <p className="field-problem">
          <Icon name="warning" />
          {problem}
        </p>
      )}
    </fieldset>
  );
}
