/** What a stream says: the version a company's data has reached, and milliseconds since it last changed. */
export type LiveWord = { readonly version: number; readonly ago: number | null };

/** Milliseconds: what a page shows may have been asked for this long before it listens. */
const slack = 3_000;

/**
 * Whether a word tells of a change the page may not show. `known` is the version of the word before it, null for the
 * first: then all that changed since shortly before the page began to listen, `heardFor` milliseconds ago, may be missing.
 */
export function isNews({ version, ago }: LiveWord, known: number | null, heardFor: number): boolean {
  if (known !== null) return version !== known;
  return ago !== null && ago < heardFor + slack;
}
