import { fieldId } from '#platform/web/kit/field-id.ts';
import { Icon } from '#platform/web/kit/Icon.tsx';

type Props = {
  name: string;
  /** Stands above the field; `label` says it whole to who does not see where the field stands. */
  shown: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  problem?: string;
  /** What the value was read as. */
  says?: string;
  /** Enter goes down to the next field of the same column. */
  column?: string;
  numeric?: boolean;
  list?: string;
};

/** A field as narrow as the one on the sheet, with what is wrong with it right below. */
export function PaperField(props: Props) {
  const { name, shown, label, value, onChange, problem, says, column, numeric, list } = props;
  const id = fieldId(name);
  return (
    <div className="paper-field">
      <label className="small subtle" htmlFor={id}>
        {shown}
      </label>
      <input
        id={id}
        name={name}
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem || says ? `${id}-says` : undefined}
        data-column={column}
        inputMode={numeric ? 'decimal' : undefined}
        autoComplete="off"
        list={list}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {(problem || says) && (
        <p id={`${id}-says`} className={problem ? 'field-problem' : 'small subtle'}>
          {problem && <Icon name="warning" />}
          {problem ?? says}
        </p>
      )}
    </div>
  );
}
