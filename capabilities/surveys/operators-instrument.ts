import type { InFive, Instrument } from '#surveys/instrument.ts';
import type { WaveTables } from '#surveys/results-view.ts';

/** What is used of a lean instrument. */
type Lean = {
  version: string;
  name: InFive;
  dimensions: readonly { key: string; question: InFive; signs: InFive[] }[];
};

/** Of how a lean instrument is turned into questions, not of the lean instrument: that stands in the key. */
const version = '2026.2';
/** Those who rate are told of levels, aims and rounds; whoever answers without a name chooses between signs alone. */
const purpose: InFive = {
  nb: 'Til hvert spørsmål står fem ting du kan se eller høre på jobben. De går fra start til langt framme, og hver bygger på dem over. Velg den siste du selv har sett. Det er ingen prøve.',
  nn: 'Til kvart spørsmål står fem ting du kan sjå eller høyre på jobben. Dei går frå start til langt framme, og kvar byggjer på dei over. Vel den siste du sjølv har sett. Det er inga prøve.',
  en: 'Each question has five things you can see or hear at work. They go from the start to far ahead, and each builds on those above. Choose the last one you have seen yourself. It is not a test.',
  sv: 'Till varje fråga står fem saker du kan se eller höra på jobbet. De går från start till långt framme, och var och en bygger på dem ovanför. Välj den sista du själv har sett. Det är inget prov.',
  pl: 'Przy każdym pytaniu jest pięć rzeczy, które możesz zobaczyć lub usłyszeć w pracy. Idą od początku po dojrzałe i każda opiera się na poprzednich. Wybierz ostatnią, którą widzisz u siebie. To nie jest test.',
};
/** Minutes for fourteen questions with five signs each. */
const minutes = 10;

/**
 * What operators are asked without names in a round of lean status: each dimension's question, with its signs as the
 * levels one chooses between. Each version of the lean instrument makes one of its own, since a sign that was changed
 * is another question; an office's own lean instrument has its name in the key.
 */
export const operatorsInstrument = (lean: Lean, office: string | null = null): Instrument => ({
  schema: 'instrument/1',
  key: ['lean-operators', office ?? [], lean.version.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')]
    .flat()
    .join('-'),
  version,
  kind: 'ballot',
  occasion: 'operators',
  name: lean.name,
  purpose,
  minutes,
  scales: [],
  themes: [{ key: 'lean-status', name: lean.name, reliability: false }],
  items: lean.dimensions.map(({ key, question, signs }) => ({
    key,
    theme: 'lean-status',
    kind: 'levels' as const,
    text: question,
    levels: signs,
  })),
});

/** What operators answered, for the round they were asked in: only what all may see in full. */
export const operatorRows = ({ items }: Pick<WaveTables, 'items'>) =>
  items.flatMap(({ key, whole: { n, counts } }) =>
    n === null || counts === null
      ? []
      : [{ dimension: key, n, median: medianOf(counts), counts: [...counts] }],
  );

/** The middle answer, or halfway between the two in the middle. */
function medianOf(counts: readonly number[]): number {
  const answers = counts.flatMap((count, i) => Array<number>(count).fill(i + 1));
  const [low, high] = [answers[(answers.length - 1) >> 1]!, answers[answers.length >> 1]!];
  return (low + high) / 2;
}
