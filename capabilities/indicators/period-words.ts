/**
 * The words by which a period is recognised in a file, in all five languages at once: files do not say their language.
 * Lower case. Polish months also in the case a date puts them in.
 */
const months: readonly string[] = [
  'januar january januari styczeń stycznia jan sty',
  'februar february februari luty lutego feb febr lut',
  'mars march marzec marca mar mrs',
  'april kwiecień kwietnia apr kwi',
  'mai may maj maja',
  'juni june czerwiec czerwca jun cze',
  'juli july lipiec lipca jul lip',
  'august augusti sierpień sierpnia aug sie',
  'september wrzesień września sep sept wrz',
  'oktober october październik października okt oct paź',
  'november listopad listopada nov lis',
  'desember december grudzień grudnia des dec gru',
];

/** Month 1 to 12 by its name, full or short. */
export const monthByName: ReadonlyMap<string, number> = new Map(
  months.flatMap((names, i) => names.split(' ').map((name) => [plainWord(name), i + 1] as const)),
);

export const weekWords: ReadonlySet<string> = words(
  'uke uka u veke veka v vecka week w wk tydzień tydz tyg t',
);
export const quarterWords: ReadonlySet<string> = words(
  'kvartal kvartalet kv k quarter q qtr kwartał kwartału kw',
);
export const romanQuarters: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
]);

function words(list: string): Set<string> {
  return new Set(list.split(' ').map(plainWord));
}

/** Lower case without accents, so that Excel's `pazdziernik` is the month it is. */
export function plainWord(word: string): string {
  return word.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replaceAll(/\p{M}/gu, '');
}
