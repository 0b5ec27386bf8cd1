import { roundText as text } from '#customers/round-text.ts';
import type { RoundView } from '#customers/round-view.ts';
import { writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import type { Say } from '#platform/web/say.ts';

/** How a round stands, in one sentence. */
export function roundHeadline(round: RoundView, t: Say, language: Language): string {
  const answers = round.namedAnswers + round.openAnswers;
  const day = (date: string) => writeDay(date, language, 'said');
  if (round.state === 'waiting') return t(text.headWaiting, { date: day(round.opensOn) });
  return round.state === 'open'
    ? t(text.headOpen, { answers, date: day(round.closesOn) })
    : t(text.headClosed, { answers });
}
