import type { Language } from '#platform/contract/language.ts';
import { isOffice } from '#platform/contract/office.ts';
import { say } from '#platform/contract/say.ts';
import { text } from '#pulse-boards/text.ts';

type Asking = { readonly companyName: () => Promise<string> };

/** Whose boards they are, by name: a company's, or those of the office of a programme; empty for nobody's. */
export const holderName = async (
  { companyName }: Asking,
  company: string,
  language: Language,
): Promise<string> => (isOffice(company) ? say(text.office, language) : companyName());
