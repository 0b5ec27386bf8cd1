import { Link } from '@tanstack/react-router';
import { MarkShape } from '#platform/web/kit/Mark.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import type { PortfolioRow } from '#programme/office-shapes.ts';
import { officeText as text } from '#programme/office-text.ts';
import { BeatMark } from '#programme/web/BeatMark.tsx';
import { lineWidth, PortfolioLine, weekX } from '#programme/web/PortfolioLine.tsx';
import { countVisits, moveWords, needsMove, weekWords } from '#programme/web/portfolio-words.ts';

/** Companies by programme, since a line of 68 weeks and one of 34 have no common scale. */
export function PortfolioGroups({ rows, isOffice }: { rows: readonly PortfolioRow[]; isOffice: boolean }) {
  const t = useSay();
  const groups = [...Map.groupBy(rows, (row) => row.programme ?? '')].sort(
    ([a, x], [b, y]) => Number(a === '') - Number(b === '') || y.length - x.length,
  );
  return (
    <>
      {groups.map(([programme, members]) => (
        <section key={programme} className="portfolio-group">
          <Scale
            name={programme || t(text.stateNotEnrolled)}
            row={members.find(({ enrolled }) => enrolled)}
          />
          <ul>
            {[...members].sort(byNeed).map((row) => (
              <Row key={row.company} row={row} isOffice={isOffice} />
            ))}
          </ul>
        </section>
      ))}
      <Key rows={rows} t={t} />
    </>
  );
}

const byNeed = (a: PortfolioRow, b: PortfolioRow): number =>
  Number(needsMove(b)) - Number(needsMove(a)) ||
  (b.position?.week ?? -1) - (a.position?.week ?? -1) ||
  a.name.localeCompare(b.name, 'nb');

/** The heads of the columns, with phases and week numbers over the lines. */
function Scale({ name, row }: { name: string; row: PortfolioRow | undefined }) {
  const t = useSay();
  const weeks = row?.weeks ?? 0;
  const numbers = [1, 10, 20, 30, 40, 50, 60, weeks].filter(
    (n, i, all) => n <= weeks && all.indexOf(n) === i && (n === weeks || weeks - n > 3),
  );
  return (
    <div className="portfolio-scale">
      <h2>{name}</h2>
      <span className="portfolio-week">{row && t(text.colWeek)}</span>
      {row ? (
        <svg className="portfolio-line only-desk" viewBox={`0 0 ${lineWidth} 38`} aria-hidden="true">
          {row.phases.map(({ n, firstWeek }) => (
            <text key={n} className="portfolio-small" x={weekX(firstWeek, weeks) - 5} y={13}>
              {t(text.phaseN, { n })}
            </text>
          ))}
          {numbers.map((n) => (
            <text key={n} className="portfolio-small portfolio-middle" x={weekX(n, weeks)} y={33}>
              {n}
            </text>
          ))}
        </svg>
      ) : (
        <span className="only-desk" />
      )}
      <span className="only-desk portfolio-small-head">{t(text.colMove)}</span>
    </div>
  );
}

function Row({ row, isOffice }: { row: PortfolioRow; isOffice: boolean }) {
  const t = useSay();
  const language = pageLanguage();
  const act = needsMove(row);
  const counts = countVisits([row]);
  const label = t(text.rowLabel, {
    week: row.position?.week ?? 0,
    weeks: row.weeks,
    held: counts.held,
    missed: counts.missed,
    unreported: counts.unreported,
  });
  const to =
    row.enrolled || !isOffice ? `/companies/${row.company}/journey` : `/companies/${row.company}/enrol`;
  return (
    <li className={act ? 'portfolio-row portfolio-act' : 'portfolio-row'}>
      <span className="portfolio-name">
        <Link to={to}>{row.name}</Link>
        <span className="small subtle">{row.adviser ?? t(text.noAdviser)}</span>
      </span>
      <span className="portfolio-week num">{weekWords(row, t, language)}</span>
      {row.enrolled ? <PortfolioLine row={row} label={label} /> : <span />}
      <span className={act ? 'portfolio-move portfolio-move-act' : 'portfolio-move'}>
        {act && <MarkShape status="deviation" />}
        {moveWords(row, t, language)}
      </span>
    </li>
  );
}

function Key({ rows, t }: { rows: readonly PortfolioRow[]; t: Say }) {
  const there = new Set(rows.flatMap(({ visits }) => visits.map(({ state }) => state)));
  const words = {
    held: t(text.keyHeld),
    missed: t(text.keyMissed),
    unreported: t(text.keyUnreported),
    planned: t(text.keyPlanned),
  };
  return (
    <ul className="ribbon-key">
      {(['held', 'missed', 'unreported', 'planned'] as const)
        .filter((state) => there.has(state))
        .map((state) => (
          <li key={state}>
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              <BeatMark x={8} y={8} state={state} subject="visit" size={state === 'planned' ? 2.6 : 4} />
            </svg>
            {words[state]}
          </li>
        ))}
      <li>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path className="portfolio-gate" d="M4 3v11M4 3.5h7l-2 3 2 3h-7" />
        </svg>
        {t(text.keyGateOpen)}
      </li>
      <li>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path className="ribbon-now" d="M8 1V15" />
        </svg>
        {t(text.keyToday)}
      </li>
    </ul>
  );
}
