import { writeMoment } from '#platform/contract/dates.ts';
import type { DocumentPicture } from '#platform/contract/document.ts';
import { type Language, languageNames, languages } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';
import { signText as text } from '#pulse-boards/sign-text.ts';

type Sign = {
  readonly board: string;
  readonly category: string | null;
  readonly spot: string;
  /** To read and type where there is no camera. */
  readonly address: string;
  /** The QR code as a whole SVG file. */
  readonly svg: string;
};

type Known = { company: string; language: Language; paper: 'a4' | 'a3'; now: string };

/** A sign to hang by a machine: what one can do here in five languages, one square, and its address under it. */
export function signOf(
  { board, category, spot, address, svg }: Sign,
  { company, language, paper, now }: Known,
): DocumentPicture {
  const others = languages.filter((one) => one !== language);
  return {
    title: say(text.title, language),
    language,
    paper,
    orientation: 'portrait',
    eyebrow: [board, category, spot].filter(Boolean).join(' · '),
    lead: say(text.lead, language),
    made: say(text.made, language, { when: writeMoment(now, language) }),
    company,
    parts: [
      { part: 'drawing', svg, alt: say(text.square, language, { address }), width: 0.62 },
      { part: 'paragraph', text: address, tone: 'subtle' },
      {
        part: 'facts',
        rows: others.map((one) => ({ label: languageNames[one], value: say(text.title, one) })),
      },
      { part: 'note', text: say(text.nobody, language) },
    ],
  };
}
