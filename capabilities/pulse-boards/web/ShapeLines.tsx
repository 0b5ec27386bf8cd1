import { Button } from '#platform/web/kit/Button.tsx';
import { TextField } from '#platform/web/kit/Field.tsx';
import { useSay } from '#platform/web/say.ts';
import { freshLine, type Line } from '#pulse-boards/shape-form.ts';
import { shapeText as text } from '#pulse-boards/shape-text.ts';

type Props = { kind: 'category' | 'shift'; lines: readonly Line[]; onChange: (lines: Line[]) => void };

/** The fields or shifts of a board, one line each. */
export function ShapeLines({ kind, lines, onChange }: Props) {
  const t = useSay();
  const isField = kind === 'category';
  const title = t(isField ? text.categories : text.shifts);
  const set = (thing: string, of: Partial<Line>) =>
    onChange(lines.map((line) => (line.thing === thing ? { ...line, ...of } : line)));
  const shown = lines.filter(({ gone }) => !gone);
  return (
    <fieldset className="board-lines">
      <legend>{title}</legend>
      {shown.map((line, i) => (
        <div key={line.thing} className="board-line">
          <TextField
            name={`${kind}-${i}`}
            label={t(isField ? text.fieldName : text.shiftName, { n: i + 1 })}
            value={line.name}
            onChange={(name) => set(line.thing, { name })}
          />
          {isField && (
            <>
              <TextField
                name={`unit-${i}`}
                label={t(text.unit)}
                value={line.unit}
                onChange={(unit) => set(line.thing, { unit })}
              />
              <TextField
                name={`target-${i}`}
                label={t(text.target)}
                value={line.target}
                onChange={(target) => set(line.thing, { target })}
              />
            </>
          )}
          <Button
            kind="quiet"
            aria-label={t(text.removeName, { what: line.name || String(i + 1) })}
            onClick={() => set(line.thing, { gone: true })}
          >
            {t(text.remove)}
          </Button>
        </div>
      ))}
      <Button kind="second" icon="plus" onClick={() => onChange([...lines, freshLine()])}>
        {t(isField ? text.addField : text.addShift)}
      </Button>
    </fieldset>
  );
}
