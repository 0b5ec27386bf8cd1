import { writeDay } from '#platform/contract/dates.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { wallText as text } from '#programme/wall-text.ts';
import type { WallView } from '#programme/wall-view.ts';

/** Units of the drawing to a week: what is behind us is dark, and a gap stands between phases. */
const step = 10;
const gap = 1.6;

/** All weeks on one line. */
export function WallLine({ view }: { view: WallView }) {
  const t = useSay();
  const done = view.state === 'finished' ? view.weeks : (view.week ?? 0);
  const isBehind = (week: number) => week <= done;
  return (
    <section className="wall-line">
      <svg
        viewBox={`0 0 ${view.weeks * step} 30`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t(text.line, { week: done, weeks: view.weeks })}
      >
        {Array.from({ length: view.weeks }, (_, i) => i + 1).map((week) => (
          <rect
            key={week}
            className={isBehind(week) ? 'wall-behind' : 'wall-ahead'}
            x={(week - 1) * step}
            y={week === done ? 0 : 6}
            width={step - gap}
            height={week === done ? 30 : 18}
          />
        ))}
      </svg>
      <ol className="wall-phases">
        {view.phases.map(({ n, firstWeek, lastWeek }) => (
          <li
            key={n}
            className={n === view.phase?.n ? 'wall-current' : undefined}
            style={{ flexGrow: lastWeek - firstWeek + 1 }}
          >
            {t(text.phase, { n })}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The next visit, meeting and gathering. */
export function WallNext({ view }: { view: WallView }) {
  const t = useSay();
  const language = pageLanguage();
  return (
    <section className="wall-next">
      <h2>{t(text.next)}</h2>
      {view.next.length === 0 ? (
        <p>{t(text.nothingNext)}</p>
      ) : (
        <ol>
          {view.next.map(({ kind, name, date }) => (
            <li key={`${kind} ${date}`}>
              <span>{name}</span>
              <time dateTime={date}>
                {date === view.today ? t(text.today) : writeDay(date, language, 'brief')}
              </time>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
