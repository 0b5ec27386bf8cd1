import { people } from '#people/contract.ts';
import type { Language } from '#platform/contract/language.ts';
import { call } from '#platform/web/call.ts';
import { pageLanguage } from '#platform/web/say.ts';

export async function chooseScreenLanguage(language: Language): Promise<void> {
  if (language === pageLanguage()) return;
  await call(people.chooseLanguage, { body: { language } });
  location.reload();
}

const tried = 'spranget-screen-language';

/**
 * Loads the page anew when the screen's language is another than the page's: the server has just noted it. Once for
 * each language, so that a browser that keeps no cookie does not go round and round.
 */
export function wearLanguage(language: Language): void {
  if (language === pageLanguage()) sessionStorage.removeItem(tried);
  else if (sessionStorage.getItem(tried) !== language) {
    sessionStorage.setItem(tried, language);
    location.reload();
  }
}
