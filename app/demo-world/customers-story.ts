import type { QuoteUse } from '#customers/interview-view.ts';
import type { NeedNames } from '#customers/round-view.ts';
import type { Side } from '#people/contract.ts';
import type { Language } from '#platform/contract/language.ts';

/** What a company's customers have said is told with, in days before today. Every customer is invented. */

export type CustomerStory = { name: string; trade: string; share?: number };

/** What was said of one need: which one (null for nowhere yet), how much it matters, how it goes. */
export type SaidStory = {
  need: string | null;
  wants: string;
  gets?: string;
  grades: readonly [importance: number | null, performance: number | null];
  quote?: readonly [words: string, use: QuoteUse];
};

export type InterviewStory = {
  customer: string;
  role: string;
  personName?: string;
  ago: number;
  there: readonly Side[];
  said: readonly SaidStory[];
  draft?: true;
  removed?: string;
};

export type RoundStory = {
  title: string;
  opened: number;
  /** Days from today to its last day; negative is before. */
  closes: number;
  needs: readonly string[];
  /** Customers with a link of their own, its language, and what came by it: grades in the order of the needs. */
  own: readonly {
    customer: string;
    language: Language;
    answers: readonly {
      grades: readonly (readonly [number | null, number | null])[];
      words?: string;
      mayQuote?: true;
    }[];
  }[];
  /** Answers by the open link. */
  open: readonly { grades: readonly (readonly [number | null, number | null])[]; words?: string }[];
};

export type CustomersStory = {
  customers: readonly CustomerStory[];
  /** Needs by their bokmål name, with it in other languages where the round needs them. */
  needs: readonly NeedNames[];
  interviews: readonly InterviewStory[];
  rounds: readonly RoundStory[];
  description: { ago: number; text: string; yes: readonly { side: Side; ago: number }[] } | null;
};

export const both: readonly Side[] = ['employer', 'employees'];

export const needNames = {
  time: {
    nb: 'Leveringstid',
    nn: 'Leveringstid',
    en: 'Delivery time',
    sv: 'Leveranstid',
    pl: 'Czas dostawy',
  },
  right: {
    nb: 'Rett første gang',
    nn: 'Rett første gong',
    en: 'Right first time',
    sv: 'Rätt första gången',
    pl: 'Dobrze za pierwszym razem',
  },
  reply: {
    nb: 'Svar når noe endres',
    nn: 'Svar når noko blir endra',
    en: 'Word when something changes',
    sv: 'Besked när något ändras',
    pl: 'Informacja o zmianach',
  },
  papers: {
    nb: 'Papirer som stemmer',
    nn: 'Papir som stemmer',
    en: 'Papers that are right',
    sv: 'Papper som stämmer',
    pl: 'Zgodne dokumenty',
  },
  packing: { nb: 'Emballasje', nn: 'Emballasje', en: 'Packing', sv: 'Förpackning', pl: 'Opakowanie' },
  price: { nb: 'Pris', nn: 'Pris', en: 'Price', sv: 'Pris', pl: 'Cena' },
} as const satisfies Readonly<Record<string, NeedNames>>;
