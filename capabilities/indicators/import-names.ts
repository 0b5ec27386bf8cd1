/** Lower case, without accents, punctuation and doubled spaces: how names in a file are compared. */
export function plainName(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** The one of that very name, else the only one it can mean when marks and capitals are passed over. */
export function oneNamed<T>(all: readonly T[], text: string, nameOf: (one: T) => string): T | undefined {
  const exact = all.find((one) => nameOf(one) === text);
  if (exact) return exact;
  const plain = plainName(text);
  const alike = all.filter((one) => plainName(nameOf(one)) === plain);
  return alike.length === 1 ? alike[0] : undefined;
}

/** A heading's name without the brackets behind it. */
export const withoutBrackets = (heading: string): string => heading.replace(/\s*[([][^()[\]]*[)\]]\s*$/, '');

export type HeadingRole = 'period' | 'indicator' | 'site' | 'value' | 'count' | 'whole' | 'unit';

const headings: Record<HeadingRole, string> = {
  period:
    'periode|måned|månad|mnd|dato|dag|uke|veke|kvartal|år|tid|tidspunkt|period|month|date|day|week|quarter|year|datum|vecka|okres|miesiąc|data|dzień|tydzień|kwartał|rok',
  indicator:
    'indikator|nøkkeltall|nøkkeltal|måltall|måltal|kpi|navn|namn|mål|målepunkt|indicator|key figure|measure|metric|name|nyckeltal|mått|wskaźnik|miernik|nazwa',
  site: 'sted|stad|avdeling|enhet navn|lokasjon|anlegg|lokasjonsnavn|site|location|department|plant|plats|avdelning|ort|anläggning|miejsce|oddział|zakład|dział|lokalizacja',
  value: 'verdi|resultat|måling|målt|value|result|reading|actual|värde|utfall|wartość|wynik|pomiar|faktisk',
  count:
    'antall|antal|teller|teljar|hendelser|hendingar|count|number|numerator|täljare|händelser|liczba|ilość|licznik',
  whole:
    'av|totalt|total|totalantall|nevner|nemnar|i alt|grunnlag|of|out of|denominator|base|nämnare|totalt antal|z|ogółem|razem|mianownik',
  unit: 'enhet|eining|måleenhet|måleeining|unit|unit of measure|enhet mått|jednostka|jm',
};

const roleByName: ReadonlyMap<string, HeadingRole> = new Map(
  (Object.keys(headings) as HeadingRole[]).flatMap((role) =>
    headings[role].split('|').map((name) => [plainName(name), role] as const),
  ),
);

/** What a heading says its column holds; null when it is no word for any of it. */
export function roleOfHeading(heading: string): HeadingRole | null {
  return roleByName.get(plainName(withoutBrackets(heading))) ?? null;
}

const totals = new Set(
  'sum|total|totalt|i alt|til sammen|snitt|gjennomsnitt|hittil|hittil i år|hittil i ar|middel|average|mean|year to date|ytd|summa|medel|medelvärde|genomsnitt|razem|suma|średnia|ogółem|łącznie'
    .split('|')
    .map(plainName),
);

/** Rows and columns that sum up the others: they are no period of their own. */
export const isTotal = (text: string): boolean => totals.has(plainName(text));

/** How alike two names are, 0 to 1: 1 the same letters, then one within the other, then letters in common by pairs. */
export function likeness(a: string, b: string): number {
  const [one, other] = [plainName(a), plainName(b)];
  if (one === '' || other === '') return 0;
  if (one === other) return 1;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= 4 && ` ${long} `.includes(` ${short} `))
    return 0.75 + 0.2 * (short.length / long.length);
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  let together = 0;
  for (const [pair, count] of pairs) together += Math.min(count, others.get(pair) ?? 0);
  // Dice's coefficient of the pairs of letters.
  return (2 * together) / Math.max(1, one.length + other.length - 2);
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Below this two names are not taken for one. */
const likely = 0.78;

/** The most alike of several names, and how alike; null when none is, or two are equally. */
export function mostLike<T>(
  text: string,
  candidates: readonly T[],
  nameOf: (candidate: T) => string,
): { readonly found: T; readonly likeness: number } | null {
  let best: { found: T; likeness: number } | null = null;
  let tied = false;
  for (const candidate of candidates) {
    const alike = Math.max(
      likeness(text, nameOf(candidate)),
      likeness(withoutBrackets(text), withoutBrackets(nameOf(candidate))),
    );
    if (alike < likely || (best && alike < best.likeness)) continue;
    tied = best !== null && alike === best.likeness;
    best = { found: candidate, likeness: alike };
  }
  return tied ? null : best;
}
