import type { Locator, Page } from 'playwright-core';
import type { Language, Phrase } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';

/** A page and the language it is read in: `t` finds our own buttons and fields by their words. */
export type Reader = { page: Page; t: (phrase: Phrase) => string };

export type Screen = {
  /** What it shows, in a few words. */
  name: string;
  /** The invented person who sees it; null is whoever is not signed in. */
  as: string | null;
  /** Its path; `{Skarvdal Mekaniske}` stands for the id of a company. */
  path: string;
  /** Set where a page has one language only. */
  language?: Language;
  /** Brings it from what the path shows to what is to be looked at. */
  prepare?: (reader: Reader) => Promise<void>;
  /** What one comes to do here. Left out: the first act of an open dialog, else the first thing in the page. */
  main?: (reader: Reader) => Locator;
};

export const readerOf = (page: Page, language: Language): Reader => ({
  page,
  t: (phrase) => say(phrase, language),
});

/** The invented person of the programme office. */
export const office = 'Marit Holte';

export const dialog = (page: Page): Locator => page.locator('dialog[open]');

export async function press({ page, t }: Reader, phrase: Phrase): Promise<void> {
  await page
    .getByRole('button', { name: t(phrase), exact: true })
    .first()
    .click();
}
