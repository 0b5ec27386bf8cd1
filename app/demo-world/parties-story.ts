import type { ActSubject } from '#parties/joint-act.ts';
import type { ReadinessAnswer } from '#parties/readiness.ts';
import type { Side } from '#people/contract.ts';

/** What a company's parties have agreed on is told with, in days before today; and what several companies share. */

export type MeasureStory = {
  title: string;
  purpose: string;
  points: boolean;
  seenBy: string;
  consequences: string;
  /** Days ago it was registered, discussed (with what was said) and put live. */
  registered: number;
  discussed?: { ago: number; views: string; disagreement?: string };
  live?: number;
  /** Who has turned a key on it, while the other is waited for. */
  proposed?: { ago: number; by: Side };
  /** Days from registration to the first review; less than what has passed is overdue. */
  reviewAfter: number;
  reviewed?: { ago: number; finding: string; nextIn: number | null };
};

export type ActStory = {
  subject: ActSubject;
  ago: number;
  by: Side;
  note: string;
  /** Days ago the other party turned its key. */
  agreed?: number;
  withdrawn?: { ago: number; by: Side; note: string };
};

export type PartiesStory = {
  motivation: string;
  products: string;
  unions: string;
  agreement: string;
  /** Where the two parties' answers to the readiness check are not a plain yes. */
  doubts: Readonly<Record<Side, Readonly<Record<string, ReadinessAnswer>>>>;
  acts?: readonly ActStory[];
  measures?: readonly MeasureStory[];
};

export const consent = (ago: number, by: Side, agreed?: number): ActStory => ({
  subject: { kind: 'research-consent' },
  ago,
  by,
  note: 'Andre bedrifter kan lære av det vi gjør. Ingen navn følger med.',
  agreed,
});

export const thresholds = (means: number, distributions: number): ActSubject => ({
  kind: 'change-threshold',
  means,
  distributions,
});

export const delivery = (ago: number): MeasureStory => ({
  title: 'Leveranser i tide, uke for uke',
  purpose: 'Vise om flyten blir bedre. Tallet gjelder hele bedriften.',
  points: false,
  seenBy: 'Alle som jobber her, på tavla',
  consequences: 'Ingen. Tallet sier ikke noe om hvem som har gjort hva.',
  registered: ago,
  discussed: { ago: ago - 3, views: 'Begge ville ha tallet på tavla, også når det er dårlig.' },
  live: ago - 5,
  reviewAfter: 300,
});

export const stops = (ago: number): MeasureStory => ({
  title: 'Stopp over ti minutter, med årsak',
  purpose: 'Finne ut hva som stanser oss oftest, slik at det kan rettes.',
  points: true,
  seenBy: 'Skiftet selv, lagleder og leankoordinator',
  consequences: 'Stoppene skrives på maskinen, ikke på personen. De brukes ikke i lønnssamtaler.',
  registered: ago,
  discussed: {
    ago: ago - 4,
    views: 'Tillitsvalgt ba om at nattskiftet, som er to personer, slås sammen med dagskiftet. Det gjøres.',
  },
  reviewAfter: 180,
});
