import { writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import type { Say } from '#platform/web/say.ts';
import { journeyText } from '#programme/journey-text.ts';
import type { PortfolioRow } from '#programme/office-shapes.ts';
import { officeText as text } from '#programme/office-text.ts';

type Need = PortfolioRow['needs'][number];

/** What should be done about one need, as a sentence. */
export function needWords({ code, count, date }: Need, t: Say, language: Language): string {
  const day = date ? writeDay(date, language, 'date') : '';
  switch (code) {
    case 'visits-missed':
      return t(text.needVisitsMissed, { count });
    case 'visits-unreported':
      return t(text.needVisitsUnreported, { count });
    case 'gate-late':
      return t(text.needGateLate, { date: day });
    case 'deliverables-late':
      return t(text.needDeliverablesLate, { count });
    case 'pause-open':
      return t(text.needPauseOpen, { date: day });
    case 'past-limit':
      return t(text.needPastLimit, { count });
    case 'not-enrolled':
      return t(text.needNotEnrolled);
  }
}

/** Whether a row asks for a move this week; a company that waits to be enrolled is the office's ordinary work. */
export const needsMove = (row: PortfolioRow): boolean =>
  row.needs.some(({ code }) => code !== 'not-enrolled');

/** The next move, or when all is well what comes next. */
export function moveWords(row: PortfolioRow, t: Say, language: Language): string {
  const [need] = row.needs;
  if (need) return needWords(need, t, language);
  if (!row.nextName || !row.nextDate) return '';
  return t(text.nextThing, { name: row.nextName, date: writeDay(row.nextDate, language, 'date') });
}

/** The week a company is in, or the word for why it is in none. */
export function weekWords(row: PortfolioRow, t: Say, language: Language): string {
  const { position } = row;
  if (!position) return t(text.stateNotEnrolled);
  if (position.state === 'before')
    return t(text.stateBefore, { date: writeDay(row.start ?? '', language, 'date') });
  if (position.state === 'finished')
    return t(text.stateFinished, { date: writeDay(row.end ?? '', language, 'date') });
  return position.state === 'paused' ? `${position.week} · ${t(text.statePaused)}` : String(position.week);
}

export function countVisits(rows: readonly PortfolioRow[]) {
  const visits = rows.flatMap((row) => row.visits);
  const of = (state: string) => visits.filter((visit) => visit.state === state).length;
  const [held, missed, unreported] = [of('held'), of('missed'), of('unreported')];
  return { held, missed, unreported, past: held + missed + unreported };
}

/** The page's first line: how many need a move. */
export function portfolioHeadline(rows: readonly PortfolioRow[], t: Say): string {
  if (rows.length === 0) return t(text.headEmpty);
  const count = rows.filter(needsMove).length;
  if (count === 0) return t(text.headCalm, { count: rows.length });
  const words = t(journeyText.numberWord, { n: count });
  return t(text.headNeeds, { count, words: words.charAt(0).toUpperCase() + words.slice(1) });
}
