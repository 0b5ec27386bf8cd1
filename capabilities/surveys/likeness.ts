/**
 * Whether two statements are so alike that whoever answers both answers the same: with a word more, a “not”, signs
 * nobody sees, or letters of another script that look like ours.
 *
 * How: pairs of neighbouring letters both have, as a share of all pairs (Dice 1945). The bar lies above what any two
 *   different statements that come with the house reach in any language (0.76): a test holds that.
 * Cost: one pass over each; statements are a line long.
 */

/** Letters that look like Latin ones, and what they look like. */
const lookalikes: Readonly<Record<string, string>> = {
  ...{ а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x' },
  ...{ і: 'i', ј: 'j', ѕ: 's', ԁ: 'd', һ: 'h', ո: 'n', ց: 'g', ɡ: 'g', ı: 'i', ӏ: 'l' },
  ...{ α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x' },
};

/** What is read: small letters and digits, words apart by one space, without accents and signs nobody sees. */
export const lettersOf = (text: string): string =>
  Array.from(
    text
      .normalize('NFKD')
      .replaceAll(/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
      .toLowerCase(),
    (sign) => lookalikes[sign] ?? sign,
  )
    .join('')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

type Pairs = { readonly counts: ReadonlyMap<string, number>; readonly all: number };

export function pairsOf(letters: string): Pairs {
  const counts = new Map<string, number>();
  const padded = ` ${letters} `;
  for (let i = 0; i + 1 < padded.length; i += 1) {
    const pair = padded.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, all: padded.length - 1 };
}

/** Two statements that share so much are one. */
const alike = 0.8;

export function isNearlyTheSame(one: Pairs, other: Pairs): boolean {
  let shared = 0;
  for (const [pair, count] of one.counts) shared += Math.min(count, other.counts.get(pair) ?? 0);
  return 2 * shared >= alike * (one.all + other.all);
}
