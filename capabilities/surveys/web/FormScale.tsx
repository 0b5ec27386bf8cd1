import { pageLanguage, useSay } from '#platform/web/say.ts';
import { stepsOf } from '#surveys/apart-rules.ts';
import { farApart } from '#surveys/apart-sides.ts';
import type { FormView } from '#surveys/apart-view.ts';
import { writeDistance } from '#surveys/apart-words.ts';
import { formShownText as text } from '#surveys/form-shown-text.ts';
import type { InstrumentItem } from '#surveys/instrument.ts';

type Row = NonNullable<FormView['shown']>['rows'][number];

const left = 12;
const width = 196;

/** Both sides on the steps of a question: filled is management, ring the employees, the bar how far apart. */
export function FormScale({ row, item }: { row: Row; item: InstrumentItem }) {
  const t = useSay();
  const steps = stepsOf(item);
  const x = (step: number) => left + ((step - 1) / (steps - 1)) * width;
  const { employer, employees, distance } = row;
  const isAlike = distance === 0;
  const words = (step: number | null) => (step === null ? t(text.unknown) : String(step));
  const label = `${t(text.picture, { employer: words(employer), employees: words(employees) })} ${writeDistance(row, pageLanguage())}`;
  return (
    <svg className="form-scale" viewBox="0 0 220 28" role="img" aria-label={label}>
      <path className="form-scale-line" d={`M${x(1)} 14H${x(steps)}`} />
      {Array.from({ length: steps }, (_, i) => (
        <path key={x(i + 1)} className="form-scale-line" d={`M${x(i + 1)} 9v10`} />
      ))}
      {employer !== null && employees !== null && !isAlike && (
        <path
          className={(distance ?? 0) >= farApart ? 'form-gap form-gap-far' : 'form-gap'}
          d={`M${x(employer)} 14H${x(employees)}`}
        />
      )}
      {employees !== null && (
        <circle className="form-ring" cx={x(employees)} cy="14" r={isAlike ? 10 : 7.5} />
      )}
      {employer !== null && <circle className="form-filled" cx={x(employer)} cy="14" r={isAlike ? 5.5 : 8} />}
    </svg>
  );
}
