/** The five languages. Bokmål is first: it is what a person gets until they choose another. */
export const languages = ['nb', 'nn', 'en', 'sv', 'pl'] as const;

export type Language = (typeof languages)[number];

/** One phrase in every language, ICU MessageFormat. A language left out is a type error. */
export type Phrase = Readonly<Record<Language, string>>;

/** The phrases of one room: one row per phrase, the languages side by side. */
export type Phrases = Readonly<Record<string, Phrase>>;

/** Keeps the keys of a room's phrases while the compiler checks that each has every language. */
export const phrases = <P extends Phrases>(rows: P): { readonly [K in keyof P]: Phrase } => rows;

export const isLanguage = (value: unknown): value is Language =>
  typeof value === 'string' && (languages as readonly string[]).includes(value);

/** The languages' own names, as a menu shows them. */
export const languageNames: Readonly<Record<Language, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'English',
  sv: 'Svenska',
  pl: 'Polski',
};

/**
 * The best of our languages for an HTTP `Accept-Language` header, bokmål when none fits.
 * `no` means bokmål; weights are honoured, unknown languages are passed over.
 */
export function preferredLanguage(header: string | undefined): Language {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
      const weight = Number(rest.find((r) => r.trim().startsWith('q='))?.split('=')[1] ?? 1);
      const base = tag.split('-')[0] ?? '';
      return { language: base === 'no' ? 'nb' : base, weight: Number.isFinite(weight) ? weight : 0 };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wishes.map((wish) => wish.language).find(isLanguage) ?? 'nb';
}
