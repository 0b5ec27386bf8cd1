import { Button } from '#platform/web/kit/Button.tsx';
import { fieldId } from '#platform/web/kit/field-id.ts';
import { useSay } from '#platform/web/say.ts';
import type { InFive } from '#surveys/instrument.ts';
import { instrumentItemText as text } from '#surveys/instrument-item-text.ts';
import { InFiveField, type Problems } from '#surveys/web/InFiveField.tsx';

const empty: InFive = { nb: '', nn: '', en: '', sv: '', pl: '' };
const mostLevels = 7;
const fewestLevels = 2;

type Props = {
  path: string;
  levels: readonly InFive[];
  problems: Problems;
  onChange: (levels: InFive[]) => void;
};

/** The answers a question has of its own, the lowest first. */
export function InstrumentLevels({ path, levels, problems, onChange }: Props) {
  const t = useSay();
  return (
    <div className="editor-group" id={fieldId(path)} tabIndex={-1}>
      {levels.map((level, n) => (
        <InFiveField
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer is known by its place and by nothing else
          key={n}
          name={`${path}.${n}`}
          label={t(text.level, { n: n + 1 })}
          value={level}
          problems={problems}
          onChange={(next) => onChange(levels.with(n, next))}
        />
      ))}
      <div className="editor-row">
        {levels.length < mostLevels && (
          <Button kind="second" icon="plus" onClick={() => onChange([...levels, empty])}>
            {t(text.addLevel)}
          </Button>
        )}
        {levels.length > fewestLevels && (
          <Button kind="quiet" onClick={() => onChange(levels.slice(0, -1))}>
            {t(text.removeLevel, { n: levels.length })}
          </Button>
        )}
      </div>
    </div>
  );
}
