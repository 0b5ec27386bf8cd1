import type { BothParties } from '#engines/statistics/distance-between-parties.ts';
import { osloDay } from '#platform/contract/dates.ts';
import { fits } from '#samsyn/asked.ts';
import type { AnsweredSurvey, Guess, InFive, TwoTimes } from '#samsyn/parts.ts';
import type { Lacking } from '#samsyn/samsyn-view.ts';

type Held = { on: string; pairs: ReadonlyMap<string, { name: InFive; pair: BothParties }> };

/** A guess is one number of a whole party, and no sample of anything: it counts as one answer. */
function heldOf({ at, items }: AnsweredSurvey, { marks }: Guess): Held {
  const guessed = new Map(marks.map(({ item, employer }) => [item, employer]));
  const pairs = items.flatMap(({ key, name, n, mean, sd }) => {
    const guess = guessed.get(key) ?? null;
    const answers = { n, mean, sd };
    // A mean without its spread is a band or a remnant of one: nothing can be said of how far off it is.
    const usable = guess !== null && sd !== null && fits([guess]) && fits(answers);
    return usable ? [[key, { name, pair: [[guess], answers] as BothParties }] as const] : [];
  });
  return { on: osloDay(at), pairs: new Map(pairs) };
}

/** Management's guess against what employees answered, in the first survey that has both and in the latest. */
export function expectationsFound({
  surveys,
  guesses,
}: {
  surveys: readonly AnsweredSurvey[];
  guesses: readonly Guess[];
}): TwoTimes | Lacking {
  if (surveys.length === 0) return 'survey';
  const guessOf = new Map(guesses.map((guess) => [guess.wave, guess]));
  const guessed = surveys.filter(({ wave }) => guessOf.has(wave));
  if (guessed.length === 0) return 'guess';
  const held = guessed
    .map((survey) => heldOf(survey, guessOf.get(survey.wave)!))
    .filter(({ pairs }) => pairs.size > 0);
  if (held.length === 0) return 'answers';
  const first = held[0]!;
  const last = held.at(-1)!;
  const once = first === last;
  return {
    startOn: first.on,
    nowOn: once ? null : last.on,
    questions: [...last.pairs].map(([key, { name, pair }]) => ({
      key,
      name,
      earlier: once ? null : (first.pairs.get(key)?.pair ?? null),
      later: pair,
    })),
  };
}
