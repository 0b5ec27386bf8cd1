import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { MarkShape } from '#platform/web/kit/Mark.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import type { PortfolioRow } from '#programme/office-shapes.ts';
import { officeText as text } from '#programme/office-text.ts';
import { PortfolioLine } from '#programme/web/PortfolioLine.tsx';
import {
  countVisits,
  moveWords,
  needsMove,
  openGates,
  type Reading,
  weekWords,
} from '#programme/web/portfolio-words.ts';

type Props = { row: PortfolioRow; longest: number; today: string; isOffice: boolean };

/** Where a company's name leads: its journey, or for the office the page that makes it one. */
export const addressOf = (row: PortfolioRow, isOffice: boolean): string =>
  `/companies/${row.company}/${row.enrolled || !isOffice ? 'journey' : 'enrol'}`;

/** One company on its line. Kept as it is while its facts are the same: a page may hold hundreds. */
export const PortfolioCompany = memo(function PortfolioCompany({ row, longest, today, isOffice }: Props) {
  const t = useSay();
  const reading = { t, language: pageLanguage(), isOffice };
  return (
    <li className={needsMove(row) ? 'portfolio-row portfolio-act' : 'portfolio-row'}>
      <span className="portfolio-name">
        <Link to={addressOf(row, isOffice)}>{row.name}</Link>
        <span>{row.adviser ?? t(text.noAdviser)}</span>
      </span>
      <Week row={row} reading={reading} />
      {row.enrolled ? (
        <PortfolioLine row={row} longest={longest} today={today} label={lineWords(row, t)} />
      ) : (
        <span className="portfolio-line" />
      )}
      <Move row={row} reading={reading} />
    </li>
  );
});

function lineWords(row: PortfolioRow, t: Say): string {
  const { held, missed, unreported } = countVisits([row]);
  const gates = row.gates.length;
  return t(text.rowLabel, { held, missed, unreported, open: openGates(row), gates });
}

function Week({ row, reading }: { row: PortfolioRow; reading: Reading }) {
  const { week, state } = weekWords(row, reading);
  return (
    <span className="portfolio-week">
      {week !== null && (
        <>
          <span className="only-phone">{reading.t(text.weekNumber, { n: week })}</span>
          <span className="only-desk num">
            <span className="hidden">{reading.t(text.colWeek)} </span>
            {week}
          </span>
        </>
      )}
      {state && <span className="portfolio-state">{state}</span>}
    </span>
  );
}

/** What to do first in ink, whatever else there is under it; what merely comes next is quiet. */
function Move({ row, reading }: { row: PortfolioRow; reading: Reading }) {
  const [first, ...rest] = moveWords(row, reading);
  if (!needsMove(row)) return <span className="portfolio-move">{first}</span>;
  return (
    <span className="portfolio-move portfolio-move-act">
      <MarkShape status="deviation" />
      <span>
        {first}
        {rest.map((sentence) => (
          <span key={sentence} className="portfolio-also">
            {sentence}
          </span>
        ))}
      </span>
    </span>
  );
}
