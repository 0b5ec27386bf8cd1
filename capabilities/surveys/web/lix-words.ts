import type { Language } from '#platform/contract/language.ts';
import { lixOf } from '#surveys/lix.ts';

/** The index was made for the Nordic languages, and says nothing of others. */
const nordic: readonly Language[] = ['nb', 'nn', 'sv'];

/** The index of texts as it is written, and whether it is above what it may be; null where it says nothing. */
export function lixShown(
  texts: readonly string[],
  language: Language,
  most: number,
): { lix: string; heavy: boolean } | null {
  if (!nordic.includes(language)) return null;
  const { lix, words } = lixOf(texts);
  if (words === 0) return null;
  return { lix: Math.round(lix).toString(), heavy: lix > most };
}
