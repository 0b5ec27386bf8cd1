import { DateField } from '#platform/web/kit/DateField.tsx';
import { TextField } from '#platform/web/kit/Field.tsx';
import { useSay } from '#platform/web/say.ts';
import { cardText as text } from '#pulse-boards/card-text.ts';
import { dayChips } from '#pulse-boards/day-chips.ts';
import { dayText } from '#pulse-boards/day-text.ts';

type Props = {
  today: string;
  /** Names to choose from with one press. */
  owners: readonly string[];
  owner: string;
  due: string;
  onOwner: (owner: string) => void;
  onDue: (due: string) => void;
  problem?: string;
  dueProblem?: string;
};

/** Who takes it and by which day: a name or a day that is near takes one press. */
export function OwnerDay({ today, owners, owner, due, onOwner, onDue, problem, dueProblem }: Props) {
  const t = useSay();
  return (
    <>
      <TextField
        name="owner"
        label={t(text.owner)}
        value={owner}
        onChange={onOwner}
        problem={problem}
        autoComplete="off"
      />
      <Chips
        label={t(text.owner)}
        chips={owners.map((name) => ({ key: name, label: name }))}
        chosen={owner}
        onChoose={onOwner}
      />
      <DateField name="due" label={t(text.due)} value={due} onChange={onDue} problem={dueProblem} />
      <Chips
        label={t(text.due)}
        chips={dayChips(today).map(({ key, day }) => ({ key: day, label: t(dayText[`day-${key}`]) }))}
        chosen={due}
        onChoose={onDue}
      />
    </>
  );
}

type ChipsProps = {
  label: string;
  chips: readonly { key: string; label: string }[];
  chosen: string;
  onChoose: (key: string) => void;
};

/** Answers close at hand, each a press. */
function Chips({ label, chips, chosen, onChoose }: ChipsProps) {
  if (chips.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would put a frame and a legend around four small buttons.
    <div className="board-chips" role="group" aria-label={label}>
      {chips.map(({ key, label: words }) => (
        <button key={key} type="button" aria-pressed={key === chosen} onClick={() => onChoose(key)}>
          {words}
        </button>
      ))}
    </div>
  );
}
