import { agreeText } from '#lean-status/agree-text.ts';
import { operatorsText } from '#lean-status/operators-text.ts';
import type { DimensionView, RoundSummary, RoundView } from '#lean-status/round-view.ts';
import { endsOf, isWide, type VoiceValue } from '#lean-status/spread.ts';
import { type Voice, voices } from '#lean-status/voice.ts';
import { voiceText as text } from '#lean-status/voice-text.ts';
import { writeDay } from '#platform/contract/dates.ts';
import type { Language, Phrase } from '#platform/contract/language.ts';
import { type PhraseValues, say } from '#platform/contract/say.ts';

/** A level or a median as it is written: `4`, `1,5`, `1.5` in English. */
export const writeLevel = (value: number, language: Language): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(1).replace('.', language === 'en' ? '.' : ',');

/** A spread with its decimal, so that they stand under each other; where all say the same, a calm 0. */
export const writeSpread = (value: number, language: Language): string =>
  value === 0 ? '0' : value.toFixed(1).replace('.', language === 'en' ? '.' : ',');

/** A name inside a sentence: a capital that begins it goes, one that belongs to an abbreviation stays. */
export const inside = (name: string): string =>
  /^\p{Lu}[\p{Lu}\d]/u.test(name) ? name : name.charAt(0).toLocaleLowerCase('nb') + name.slice(1);

/** What a round is called: the programme's by its week, the company's own by its name. */
export const nameOfRound = (
  { occasion, title }: Pick<RoundSummary, 'occasion' | 'title'>,
  language: Language,
) => (occasion === 'own' ? title : say(text[occasion], language));

const listOf = (words: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(words);

const listed = (voices: readonly VoiceValue[], language: Language): string =>
  listOf(
    voices.map(({ voice }) => say(text[`inside-${voice}`], language)),
    language,
  );

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('nb') + words.slice(1);

/** Who sees a dimension highest and who lowest, where somebody must talk about it; null elsewhere. */
export function endsSentence(
  view: Pick<DimensionView, 'voices' | 'spread'>,
  language: Language,
): string | null {
  if (!isWide(view.spread)) return null;
  const { highest, lowest } = endsOf(view);
  const values = { high: listed(highest, language), low: listed(lowest, language) };
  return capital(say(text.ends, language, values));
}

type Head = { title: string; lead: string };

/** Areas the parties do not stand behind one value for, the widest disagreement first. */
export const leftIn = ({ dimensions }: Pick<RoundView, 'dimensions'>): DimensionView[] =>
  dimensions.filter(({ agreed }) => !agreed?.agreed);

const nameIn = ({ instrument }: RoundView, dimension: string): string =>
  inside(instrument.dimensions.find(({ key }) => key === dimension)?.name ?? '');

/** The sentence a round that is on the table stands under: the widest disagreement they have not settled first. */
export function headOf(round: RoundView, readsVoices: boolean, language: Language): Head {
  const t = (phrase: Phrase, values?: PhraseValues) => say(phrase, language, values);
  const { summary } = round;
  const of = summary.dimensions;
  if (summary.whole) return { title: t(text['title-whole']), lead: t(text['lead-whole'], { of }) };
  if (!readsVoices)
    return {
      title: t(text['title-agreed-some'], { count: summary.agreed.length, of }),
      lead: t(agreeText['lead-read']),
    };
  const left = leftIn(round);
  const [widest] = left;
  const { management, employees } = round.handedIn;
  if (management > 0 !== employees > 0)
    return {
      title: t(text['title-side-missing'], { side: management > 0 ? 'employees' : 'employer' }),
      lead: t(text['lead-too-few-voices']),
    };
  if (summary.agreed.length > 0 && !isWide(widest?.spread ?? null))
    return {
      title: t(agreeText['title-left'], { count: left.length }),
      lead: t(agreeText['lead-left'], {
        areas: listOf(
          left.map((one) => nameIn(round, one.dimension)),
          language,
        ),
      }),
    };
  if (!widest || widest.spread === null) {
    const isSaid = widest?.voices.some(({ n }) => n > 0) ?? false;
    return {
      title: t(isSaid ? text['title-one-voice'] : text['title-no-voice']),
      lead: t(text['lead-too-few-voices']),
    };
  }
  const { highest, lowest } = endsOf(widest);
  if (widest.spread === 0) return { title: t(text['title-near']), lead: t(text['lead-near']) };
  return {
    title: t(text['title-apart'], { name: nameIn(round, widest.dimension) }),
    lead: [
      `${saysOf(highest[0]!, true, language)}.`,
      `${saysOf(lowest[0]!, false, language)}.`,
      t(text['lead-start']),
    ].join(' '),
  };
}

function saysOf({ voice, now }: VoiceValue, ofFive: boolean, language: Language): string {
  const level = writeLevel(now!, language);
  const value = ofFive ? say(text.ofFive, language, { value: level }) : level;
  return say(text['lead-one'], language, { voice, value });
}

/** How far operators have come, as a sentence by itself; `isNamed` puts their name before it. */
export function operatorsSentence(
  { operators: { state, day }, laid }: Pick<RoundView, 'operators' | 'laid'>,
  language: Language,
  isNamed: boolean,
): string {
  const key = state === 'not-asked' && laid ? 'not-asked-laid' : state;
  const words = say(operatorsText[key], language, { day: day ? writeDay(day, language, 'day') : '' });
  return isNamed ? `${say(text.operators, language)}: ${words}.` : `${capital(words)}.`;
}

/** The voices that are shown, each with how many stand behind it. */
export function keysOf(
  { handedIn, operators }: RoundView,
  language: Language,
): { voice: Voice; words: string }[] {
  const count: Record<Voice, number> = { ...handedIn, operators: operators.n ?? 0 };
  return voices
    .filter((voice) => count[voice] > 0)
    .map((voice) => ({ voice, words: say(text[`key-${voice}`], language, { n: count[voice] }) }));
}
