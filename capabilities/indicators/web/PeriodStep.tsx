import { useId } from 'react';
import type { EntryLine } from '#indicators/entry-draft.ts';
import { stepFrom } from '#indicators/entry-line.ts';
import { entryText as text } from '#indicators/entry-text.ts';
import { writePeriod } from '#indicators/write-period.ts';
import { Icon } from '#platform/web/kit/Icon.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Props = { line: EntryLine; period: string; today: string; onStep: (period: string) => void };

/** The period in words, with a step to either side of it. */
export function PeriodStep({ line, period, today, onStep }: Props) {
  const t = useSay();
  const id = useId();
  const step = (by: 1 | -1) => {
    const to = stepFrom(line, period, by, today);
    const why = by === 1 ? text.notBegun : text.noEarlier;
    return (
      <>
        <button
          type="button"
          aria-label={t(by === 1 ? text.later : text.earlier)}
          aria-disabled={to === null || undefined}
          aria-describedby={to === null ? `${id}${by}` : undefined}
          title={to === null ? t(why) : undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => to !== null && onStep(to)}
        >
          <Icon name={by === 1 ? 'arrow-right' : 'arrow-left'} />
        </button>
        {to === null && (
          <span id={`${id}${by}`} className="hidden">
            {t(why)}
          </span>
        )}
      </>
    );
  };
  return (
    <div className="entry-period">
      {step(-1)}
      <span aria-live="polite">{writePeriod(period, line.periodKind, pageLanguage(), 'full')}</span>
      {step(1)}
    </div>
  );
}
