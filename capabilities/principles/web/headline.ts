import { writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import type { Say } from '#platform/web/say.ts';
import { dotsEach } from '#principles/limits.ts';
import { principlesText as text } from '#principles/principles-text.ts';
import type { PrinciplesView } from '#principles/principles-view.ts';
import type { RoundView } from '#principles/round-view.ts';
import { walkText } from '#principles/walk-text.ts';

/** The page's first line: what is to be done now, or how it stands. */
export function headlineOf(view: PrinciplesView, t: Say, language: Language): string {
  if (view.round) return roundLine(view.round, view.may.takePart, t);
  const asked = view.walk?.quarters.find(({ quarter }) => quarter === view.walk?.mayAnswer?.quarter);
  if (asked) {
    const date = writeDay(asked.due, language, 'said');
    return t(asked.state === 'late' ? walkText.headLate : walkText.headOpen, { date });
  }
  const [current] = view.versions;
  return current ? t(text.headAdopted, counted(current.principles.length, t)) : t(text.headNone);
}

const counted = (count: number, t: Say) => ({ count, words: t(text.number, { n: count }) });

function roundLine(round: RoundView, takesPart: boolean, t: Say): string {
  const loose = round.cards.filter(({ cluster }) => cluster === null).length;
  const signed = round.signatures.filter(({ stands }) => stands);
  switch (round.stage) {
    case 'collecting':
      return t(text.headCollecting);
    case 'clustering':
      return t(text.headClustering, { count: loose });
    case 'choosing':
      return takesPart
        ? t(text.headChoosing, { count: dotsEach - round.ownDots.length })
        : t(text.headWatching);
    default:
      return signed.length === 1
        ? t(text.headWaiting, { side: signed[0]?.side === 'employer' ? 'employees' : 'employer' })
        : t(text.headWording, counted(round.drafts.filter(({ isOut }) => !isOut).length, t));
  }
}
