import { fieldId } from '#platform/web/kit/field-id.ts';
import { Icon } from '#platform/web/kit/Icon.tsx';
import { MarkShape } from '#platform/web/kit/Mark.tsx';
import { useSay } from '#platform/web/say.ts';
import { type CellStatus, statuses } from '#pulse-boards/change.ts';
import type { Thing } from '#pulse-boards/fold.ts';
import { markOf, statusWord } from '#pulse-boards/status-words.ts';
import '#pulse-boards/web/status-field.css';

type Props = {
  name: string;
  label: string;
  board: Thing;
  value: string;
  onChange: (status: CellStatus) => void;
  problem?: string;
};

/** How it stands, each answer with the shape it has on the wall; to keyboard and screen reader radio buttons. */
export function StatusField({ name, label, board, value, onChange, problem }: Props) {
  const t = useSay();
  const problemId = `${fieldId(name)}-problem`;
  return (
    <fieldset className="status-field" aria-describedby={problem ? problemId : undefined}>
      <legend>{label}</legend>
      <div className="status-field-row">
        {statuses.map((status, i) => (
          <label key={status} className="status-choice">
            <input
              id={i === 0 ? fieldId(name) : undefined}
              type="radio"
              name={name}
              checked={value === status}
              onChange={() => onChange(status)}
            />
            <span className={`mark mark-${markOf(status)}`}>
              <MarkShape status={markOf(status)} />
              {statusWord(board, status, t)}
            </span>
          </label>
        ))}
      </div>
      {problem && (
        <p id={problemId} role="alert" className="field-problem">
          <Icon name="warning" />
          {problem}
        </p>
      )}
    </fieldset>
  );
}
