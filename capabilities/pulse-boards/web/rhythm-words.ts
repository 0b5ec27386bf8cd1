import { writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import type { Say } from '#platform/web/say.ts';
import { cadenceOf } from '#pulse-boards/board-state.ts';
import { dayAfter } from '#pulse-boards/day-chips.ts';
import { dayText } from '#pulse-boards/day-text.ts';
import { type Thing, wordsIn } from '#pulse-boards/fold.ts';
import { officeText } from '#pulse-boards/office-text.ts';
import type { BoardRhythm } from '#pulse-boards/rhythm-endpoints.ts';
import { fewestOccasions, rhythmWeeks } from '#pulse-boards/rhythm-rules.ts';
import { rhythmText as text } from '#pulse-boards/rhythm-text.ts';

/** Missed days told one by one; the others are a number. */
const mostDays = 2;

type Seen = {
  readonly board: Thing;
  readonly rhythm: BoardRhythm;
  readonly today: string;
};

const cadences = {
  daily: officeText.everyDay,
  weekly: officeText.everyWeek,
  fortnightly: officeText.everyOther,
} as const;

const saysEnough = ({ held, missed }: BoardRhythm): boolean => held + missed.length >= fewestOccasions;

/** Held out of expected, or that it is too early to say. */
function heldWords({ rhythm, today }: Seen, t: Say, language: Language): string {
  if (!saysEnough(rhythm)) return t(text.cannotSay);
  const figures = { held: rhythm.held, of: rhythm.held + rhythm.missed.length };
  return rhythm.from <= dayAfter(today, -7 * rhythmWeeks)
    ? t(text.heldWeeks, { ...figures, weeks: rhythmWeeks })
    : t(text.heldSince, { ...figures, day: writeDay(rhythm.from, language, 'said') });
}

function nextWords({ board, rhythm: { next }, today }: Seen, t: Say, language: Language): string | null {
  const time = wordsIn(board, 'time');
  // One that was kept may be of days gone by.
  if (next === null || next < today) return null;
  const near =
    next === today ? dayText['day-today'] : next === dayAfter(today, 1) ? dayText['day-tomorrow'] : null;
  const day = near ? t(near).toLocaleLowerCase(language) : writeDay(next, language, 'said');
  return time
    ? t(text.nextAt, { day, time: language === 'en' ? time : time.replace(':', '.') })
    : t(text.next, { day });
}

function missedWords({ missed }: BoardRhythm, t: Say, language: Language): string | null {
  if (missed.length === 0) return null;
  const days = missed.slice(0, mostDays).map((day) => writeDay(day, language, 'said'));
  const count = missed.length - mostDays;
  return count > 0
    ? t(text.missedMore, { days: days.join(', '), count })
    : t(text.missed, { days: new Intl.ListFormat(language).format(days) });
}

/** Parts of a line one after the other, the first with a capital. */
function joined(parts: readonly (string | null)[], language: Language): string {
  const line = parts.filter((one) => one !== null).join(' · ');
  return line.charAt(0).toLocaleUpperCase(language) + line.slice(1);
}

/** In one line: how often a board meets, how many meetings were held, and when the next one is. */
export function rhythmLine(
  { board, rhythm, today }: Omit<Seen, 'rhythm'> & { readonly rhythm: BoardRhythm | undefined },
  t: Say,
  language: Language,
): string {
  const seen = rhythm && { board, rhythm, today };
  return joined(
    [
      t(cadences[cadenceOf(board)]),
      seen ? heldWords(seen, t, language) : null,
      seen ? nextWords(seen, t, language) : null,
    ],
    language,
  );
}

/** All there is to say of a board's rhythm: held, missed by day, how long, the next; and why it says no more. */
export function rhythmWords(seen: Seen, t: Say, language: Language): { says: string; why: string | null } {
  const { rhythm } = seen;
  const says = joined(
    [
      heldWords(seen, t, language),
      missedWords(rhythm, t, language),
      rhythm.minutes === null ? null : t(text.usual, { minutes: Math.max(1, rhythm.minutes) }),
      nextWords(seen, t, language),
    ],
    language,
  );
  return { says, why: saysEnough(rhythm) ? null : t(text.cannotSayWhen, { fewest: fewestOccasions }) };
}
