import { writeDay } from '#platform/contract/dates.ts';
import type { Language, Phrase } from '#platform/contract/language.ts';
import { type PhraseValues, say } from '#platform/contract/say.ts';
import { lackText } from '#samsyn/lack-text.ts';
import { pageText } from '#samsyn/page-text.ts';
import type {
  Basis,
  Change,
  IndexView,
  Point,
  SamsynPicture,
  Talk,
  Time,
  TopicView,
  Verdict,
} from '#samsyn/samsyn-view.ts';
import { verdictText as text } from '#samsyn/verdict-text.ts';

/** A distance out of a hundred, as whole numbers: more would promise more than anybody knows. */
export const writeShare = (share: number): string => String(Math.round(share * 100));

/** A change with its sign, `−13`, `+4` or `0`: never `−0`. */
export function writeStep(step: number): string {
  const whole = Math.round(step * 100);
  if (whole === 0) return '0';
  return whole > 0 ? `+${whole}` : `−${-whole}`;
}

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('nb') + words.slice(1);

export const isMeasured = ({ start }: Pick<TopicView, 'start'>): boolean => start !== null;

type Titled = Pick<TopicView, 'topic' | 'verdict' | 'start'>;

/** Since when: the week both began in where it is one, else the start. */
function sinceOf(topics: readonly Titled[], language: Language): string {
  const weeks = new Set(topics.map(({ start }) => start?.week ?? null));
  const [week] = weeks;
  return weeks.size === 1 && week
    ? say(text['since-week'], language, { week })
    : say(text['since-start'], language);
}

/** What can be said as things stand, in a sentence or two. */
export function titleOf({ topics }: { topics: readonly Titled[] }, language: Language): string {
  const measured = topics.filter(isMeasured);
  const t = (phrase: Phrase, values?: PhraseValues) => say(phrase, language, values);
  if (measured.length === 0) return t(text['title-missing']);
  const of = (...verdicts: readonly Verdict[]) =>
    measured.filter(({ verdict }) => verdicts.includes(verdict));
  const listed = (some: readonly Titled[]) =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(
      some.map(({ topic }) => t(text[`inside-${topic}`])),
    );
  const moved = (['closer', 'further', 'same'] as const).flatMap((verdict) => {
    const some = of(verdict);
    if (some.length === 0) return [];
    return [t(text[`title-${verdict}`], { topics: listed(some), since: sinceOf(some, language) })];
  });
  const rest = of('cannot-tell', 'too-few', 'once');
  if (moved.length > 0)
    return [...moved, ...(rest.length > 0 ? [t(text['title-rest'], { topics: listed(rest) })] : [])]
      .map(capital)
      .join('. ');
  const twice = of('cannot-tell', 'too-few');
  return twice.length > 0
    ? t(text['title-cannot-tell'], { since: sinceOf(twice, language) })
    : t(text['title-once'], { since: sinceOf(measured, language) });
}

/** Whether it is known exactly, as far as whole numbers go. */
const isExact = ({ low, high }: Pick<Point, 'low' | 'high'>): boolean =>
  low !== null && high !== null && Math.round(low * 100) === Math.round(high * 100);

/** `mellom 12 og 40`, or that nobody can tell. */
const writeMargin = ({ low, high }: Pick<Point, 'low' | 'high'>, language: Language): string =>
  low === null || high === null
    ? say(pageText.noMargin, language)
    : say(pageText.between, language, { low: writeShare(low), high: writeShare(high) });

export const writePoint = (point: Point, language: Language): string =>
  isExact(point)
    ? writeShare(point.distance)
    : `${writeShare(point.distance)}, ${writeMargin(point, language)}`;

/** `−13, mellom −22 og −4`, and the number alone where it is known exactly. */
export function writeChange({ by, low, high }: Change, language: Language): string {
  if (isExact({ low, high })) return writeStep(by);
  const margin =
    low === null || high === null
      ? say(pageText.noMargin, language)
      : say(pageText.between, language, { low: writeStep(low), high: writeStep(high) });
  return `${writeStep(by)}, ${margin}`;
}

export function writeWhen({ on, week }: Pick<Time, 'on' | 'week'>, language: Language): string {
  const day = writeDay(on, language, 'long');
  return week === null ? day : say(pageText['when-week'], language, { week, day });
}

const writeBasis = ({ fewest, most }: Basis): string => (fewest === most ? `${most}` : `${fewest}–${most}`);

/** The number in all: `fra 31 til 18`, or the one there is; empty where there is none. */
export function writeIndex(
  { earlier, later }: Pick<IndexView, 'earlier' | 'later'>,
  language: Language,
): string {
  if (later === null) return '';
  if (earlier === null) return writeShare(later);
  return say(pageText.fromTo, language, { from: writeShare(earlier), to: writeShare(later) });
}

/** How many of each party a time rests on. */
export function restsOn(
  { topic, compared }: Pick<TopicView, 'topic' | 'compared'>,
  time: Time,
  language: Language,
) {
  const phrase = pageText[`rests-${topic}`];
  // A count of challenges bends the word after it; the others may be a span, and stand as they are.
  const employer = topic === 'challenges' ? time.employer.most : writeBasis(time.employer);
  return say(phrase, language, { employer, employees: writeBasis(time.employees), compared });
}

/** What is said under the verdict: why it is so, or what there must be first. */
export function reasonOf(topic: Pick<TopicView, 'verdict' | 'lacks' | 'turn'>, language: Language): string {
  const { verdict, lacks, turn } = topic;
  if (lacks) return say(lackText[lacks], language, { turn: turn ?? 'both' });
  if (verdict === 'once' || verdict === 'missing') return '';
  return say(text[`why-${verdict}`], language);
}

/** Which party answers higher; empty where they answer the same. */
export const higherOf = ({ topic, higher }: Pick<Talk, 'topic' | 'higher'>, language: Language): string =>
  higher === null || topic === 'challenges'
    ? ''
    : say(pageText[`higher-${topic}`], language, { side: higher });

export const hasAnything = ({ topics }: Pick<SamsynPicture, 'topics'>): boolean => topics.some(isMeasured);
