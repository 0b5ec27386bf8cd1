import { raterAgreement } from '#lean-status/agreement.ts';
import type { LeanInstrument } from '#lean-status/instrument.ts';
import { operatorsOn } from '#lean-status/operator-rules.ts';
import { countByVoice, handedIn, latestRatings, wordOf } from '#lean-status/round-rules.ts';
import type {
  AgreedView,
  DimensionText,
  DimensionView,
  RoundSummary,
  RoundView,
} from '#lean-status/round-view.ts';
import type {
  AskingRow,
  HandingRow,
  LayingWordRow,
  OperatorRow,
  RatingRow,
  RoundRow,
} from '#lean-status/rows.ts';
import { spreadOf, widestFirst } from '#lean-status/spread.ts';
import { type RaterVoice, raterVoices, voiceOf } from '#lean-status/voice.ts';
import { type Side, sides } from '#people/contract.ts';
import type { Language } from '#platform/contract/language.ts';

export type RoundInput = {
  row: RoundRow;
  summary: RoundSummary;
  instrument: LeanInstrument;
  handings: readonly HandingRow[];
  words: readonly LayingWordRow[];
  /** As far as whoever looks may see them. */
  ratings: readonly RatingRow[];
  asking: AskingRow | null;
  /** Null where they have not answered. */
  operators: readonly OperatorRow[] | null;
  today: string;
  agreed: ReadonlyMap<string, AgreedView>;
  activity: RoundView['activity'];
  /** The roles of each person in the company. */
  roles: readonly (readonly string[])[];
  looker: { person: string; voice: RaterVoice | null; readsVoices: boolean };
  language: Language;
};

/** A round as whoever looks may see it: one's own while it is rated, and all voices from when they are on the table. */
export function roundViewOf(input: RoundInput): RoundView {
  const { row, summary, instrument, handings, words, looker, language } = input;
  const operators = operatorsOn(input.asking, input.operators, input.today);
  const counted = countedIn(input);
  const raters = input.roles.map((held) => voiceOf(held));
  const count = (voice: RaterVoice) => raters.filter((one) => one === voice).length;
  const standing = (side: Side) => {
    const word = wordOf(words, side);
    return word && { by: word.by, at: word.at };
  };
  return {
    summary,
    started: { by: row.by, at: row.at },
    instrument: {
      version: instrument.version,
      name: instrument.name[language],
      purpose: instrument.purpose[language],
      dimensions: instrument.dimensions.map((one) => textOf(one, language)),
    },
    handedIn: countByVoice(handings),
    raters: Object.fromEntries(raterVoices.map((voice) => [voice, count(voice)])) as RoundView['raters'],
    laying: Object.fromEntries(sides.map((side) => [side, standing(side)])) as RoundView['laying'],
    laid: row.laid,
    activity: input.activity,
    operators: operators.view,
    own: looker.voice && ownOf(input, looker.voice),
    dimensions: row.laid
      ? widestFirst(instrument.dimensions.map(({ key }) => dimensionOf(key, input, operators.rows)))
      : [],
    agreement: row.laid && looker.readsVoices ? raterAgreement(counted) : null,
  };
}

const textOf = (
  { key, name, short, question, signs }: LeanInstrument['dimensions'][number],
  language: Language,
): DimensionText => ({
  key,
  name: name[language],
  short: short[language],
  question: question[language],
  signs: signs.map((sign) => sign[language]),
});

/** The ratings that count: of those who handed in, the last of each dimension. */
export function countedIn({ ratings, handings }: Pick<RoundInput, 'ratings' | 'handings'>): RatingRow[] {
  const handers = handedIn(handings);
  return latestRatings(ratings).filter(({ person }) => handers.has(person));
}

function ownOf({ ratings, handings, looker }: RoundInput, voice: RaterVoice): RoundView['own'] {
  const own = latestRatings(ratings).filter(({ person }) => person === looker.person);
  return {
    voice,
    handedIn: handedIn(handings).has(looker.person),
    ratings: own.map(({ dimension, now, target, observation, photo }) => ({
      dimension,
      now,
      target,
      observation,
      photo,
    })),
  };
}

function dimensionOf(key: string, input: RoundInput, operators: readonly OperatorRow[]): DimensionView {
  const { agreed, looker } = input;
  const value = agreed.get(key) ?? null;
  if (!looker.readsVoices) {
    const shown = value?.agreed ? value : null;
    return { dimension: key, voices: [], spread: null, seen: [], counts: null, agreed: shown };
  }
  const counted = countedIn(input);
  const { voices, spread } = spreadOf(key, counted, operators);
  return {
    dimension: key,
    voices,
    spread,
    seen: raterVoices.flatMap((voice) =>
      counted
        .filter((one) => one.dimension === key && one.voice === voice)
        .map(({ by, now, target, observation, photo }) => ({ voice, by, now, target, observation, photo })),
    ),
    counts: operators.find(({ dimension }) => dimension === key)?.counts ?? null,
    agreed: value,
  };
}
