/** Words about a form answered apart, chosen once for the page and for paper. */
import { writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import { quoted } from '#platform/contract/quoted.ts';
import { say } from '#platform/contract/say.ts';
import { farApart } from '#surveys/apart-sides.ts';
import type { FormLine, FormOffer, FormView } from '#surveys/apart-view.ts';
import { formShownText as text } from '#surveys/form-shown-text.ts';
import { formText } from '#surveys/form-text.ts';
import type { Instrument, InstrumentItem } from '#surveys/instrument.ts';

/** What a form is about, as one line. */
export const nameOfForm = (
  { occasion, thing, name, aboutOn }: Pick<FormLine | FormOffer, 'occasion' | 'thing' | 'name' | 'aboutOn'>,
  language: Language,
): string =>
  say(formText[`named-${occasion}`], language, {
    name,
    date: writeDay(aboutOn, language, 'date'),
    months: Number(thing) || 0,
  });

/** The words of each step of an item, lowest first. */
export const labelsOf = (
  { scales }: Pick<Instrument, 'scales'>,
  { scale, levels }: InstrumentItem,
  language: Language,
): string[] =>
  (levels ?? scales.find(({ key }) => key === scale)?.labels ?? []).map((label) => label[language]);

export const stepWords = (
  asks: Instrument,
  item: InstrumentItem,
  mark: number | null,
  language: Language,
): string => (mark === null ? say(text.unknown, language) : (labelsOf(asks, item, language)[mark - 1] ?? ''));

type Row = NonNullable<FormView['shown']>['rows'][number];

export function writeDistance({ distance, employer, employees }: Row, language: Language): string {
  if (distance !== null) return say(text.steps, language, { count: distance });
  return say(employer === null && employees === null ? text.bothUnknown : text.oneUnknown, language);
}

/** The first line of a form that is shown: what the two sides see most differently, where it is much. */
export function headOfShown({ asks, shown }: FormView, language: Language): string {
  const first = shown?.rows[0];
  const item = asks.items.find(({ key }) => key === first?.item);
  if (!item || (first?.distance ?? 0) === 0) return say(text.headAlike, language);
  if (first!.distance! < farApart) return say(text.headNear, language);
  const statement = item.text[language].replace(/[.?]$/, '');
  return say(text.headApart, language, { statement: quoted(statement, language) });
}
