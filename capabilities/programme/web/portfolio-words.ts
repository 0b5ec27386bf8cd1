import { writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import type { Say } from '#platform/web/say.ts';
import { journeyText } from '#programme/journey-text.ts';
import type { PortfolioRow } from '#programme/office-shapes.ts';
import { officeText as text } from '#programme/office-text.ts';

type Need = PortfolioRow['needs'][number];

/** Who reads: the same need asks the office to call someone and the adviser to do it. */
export type Reading = { t: Say; language: Language; isOffice: boolean };

/** A number as a sentence begins with it: "Tre", "Three"; figures where the language writes figures. */
export function numberAtStart(n: number, t: Say): string {
  const words = t(journeyText.numberWord, { n });
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What should be done about one need, as a sentence. */
export function needWords({ code, count, date }: Need, row: PortfolioRow, reading: Reading): string {
  const { t, language, isOffice } = reading;
  const day = date ? writeDay(date, language, 'date') : '';
  const words = numberAtStart(count, t);
  switch (code) {
    case 'visits-missed':
      return t(text.needVisitsMissed, { count, words });
    case 'visits-unreported': {
      const who = isOffice ? (row.adviser ? 'adviser' : 'company') : 'self';
      return t(text.needVisitsUnreported, { count, words, who, adviser: row.adviser ?? '' });
    }
    case 'gate-late':
      return t(text.needGateLate, { date: day });
    case 'deliverables-late':
      return t(text.needDeliverablesLate, { count, words });
    case 'pause-open':
      return t(text.needPauseOpen, { date: day });
    case 'past-limit':
      return t(text.needPastLimit, { count });
    case 'not-enrolled':
      return t(isOffice ? text.needNotEnrolled : text.needWaits);
  }
}

/** Whether a row asks for a move this week; a company that waits to be enrolled is the office's ordinary work. */
export const needsMove = (row: PortfolioRow): boolean =>
  row.needs.some(({ code }) => code !== 'not-enrolled');

/** Whether a row is on its way with nothing to do for those who look after it. */
const goesAsPlanned = (row: PortfolioRow): boolean =>
  row.enrolled && row.position?.state !== 'paused' && !needsMove(row);

/** The next moves, the weightiest first; when all is well, what comes next. */
export function moveWords(row: PortfolioRow, reading: Reading): string[] {
  if (row.needs.length > 0) return row.needs.map((need) => needWords(need, row, reading));
  const { t, language } = reading;
  const resumes = row.position?.resumes;
  if (row.position?.state === 'paused' && resumes) {
    return [t(text.resumesOn, { date: writeDay(resumes, language, 'date') })];
  }
  if (!row.nextName || !row.nextDate) return [];
  return [`${row.nextName}, ${writeDay(row.nextDate, language, 'date')}`];
}

/** The week a company is in, and the word for why it does not move on from it or is in none. */
export function weekWords(
  row: PortfolioRow,
  { t, language }: Reading,
): { week: number | null; state: string } {
  const day = (date: string | null) => (date ? writeDay(date, language, 'date') : '');
  const { position } = row;
  switch (position?.state) {
    case undefined:
      return { week: null, state: t(text.stateNotEnrolled) };
    case 'before':
      return { week: null, state: t(text.stateBefore, { date: day(row.start) }) };
    case 'finished':
      return { week: null, state: t(text.stateFinished, { date: day(row.end) }) };
    case 'paused':
      return { week: position.week, state: t(text.statePaused) };
    case 'closed-week':
      return { week: position.week, state: position.reason ?? '' };
    case 'active':
      return { week: position.week, state: '' };
  }
}

export function countVisits(rows: readonly PortfolioRow[]) {
  const visits = rows.flatMap((row) => row.visits);
  const of = (state: string) => visits.filter((visit) => visit.state === state).length;
  const [held, missed, unreported] = [of('held'), of('missed'), of('unreported')];
  return { held, missed, unreported, reported: held + missed };
}

export const openGates = (row: PortfolioRow): number =>
  row.gates.filter(({ state }) => state === 'open').length;

/** The page's first line: how many need a move. */
export function portfolioHeadline(rows: readonly PortfolioRow[], t: Say): string {
  const count = rows.filter(needsMove).length;
  if (count > 0) return t(text.headNeeds, { count, words: numberAtStart(count, t) });
  const waiting = rows.filter(({ enrolled }) => !enrolled).length;
  if (waiting > 0) return t(text.headWaiting, { count: waiting, words: numberAtStart(waiting, t) });
  return rows.every(goesAsPlanned) ? t(text.headCalm, { count: rows.length }) : t(text.headQuiet);
}

/** Facts under it: visits among those reported, what nobody has reported, and how many go as planned. */
export function portfolioLead(rows: readonly PortfolioRow[], t: Say): string {
  const { held, reported, unreported } = countVisits(rows);
  const calm = rows.filter(goesAsPlanned).length;
  return [
    reported + unreported > 0 && t(text.leadVisits, { held, reported }),
    unreported > 0 && t(text.leadUnreported, { count: unreported }),
    calm > 0 && calm < rows.length && t(text.leadCalm, { count: calm, words: numberAtStart(calm, t) }),
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}
