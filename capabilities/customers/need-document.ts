import type { DescriptionView } from '#customers/customers-view.ts';
import { documentText as text } from '#customers/document-text.ts';
import type { Quote } from '#customers/interview-rules.ts';
import { chartSentence, headlineOf, whoSaid, writeGrade, writeSpread } from '#customers/need-picture.ts';
import { needText } from '#customers/need-text.ts';
import type { NeedView } from '#customers/need-view.ts';
import { pageText } from '#customers/page-text.ts';
import { quoteText } from '#customers/quote-text.ts';
import { sides } from '#people/contract.ts';
import { writeDay, writeMoment } from '#platform/contract/dates.ts';
import type { DocumentPart, DocumentPicture } from '#platform/contract/document.ts';
import type { Language, Phrase } from '#platform/contract/language.ts';
import { quoted } from '#platform/contract/quoted.ts';
import { type PhraseValues, say } from '#platform/contract/say.ts';

export type DocumentInput = {
  company: string;
  needs: readonly NeedView[];
  basis: { interviews: number; answers: number; customers: number };
  /** Statements that are not gathered yet. */
  loose: number;
  quotes: readonly Quote[];
  description: DescriptionView;
  /** The chart with fixed colours and what it says in words; null where too few have spoken. */
  chart: { svg: string; alt: string } | null;
  /** ISO 8601 in UTC. */
  now: string;
};

/** What customers say, on paper: the chart, the needs in a table, their own words, and both parties' yes. */
export function customersDocument(input: DocumentInput, language: Language): DocumentPicture {
  const t = (phrase: Phrase, values?: PhraseValues) => say(phrase, language, values);
  const { description, chart, quotes } = input;
  const heading = (words: string): DocumentPart => ({ part: 'heading', level: 2, text: words });
  return {
    title: headlineOf(input, language),
    language,
    paper: 'a4',
    orientation: 'portrait',
    eyebrow: `${input.company} · ${t(text.eyebrow)}`,
    lead: t(needText.basis, input.basis),
    made: t(text.made, { at: writeMoment(input.now, language) }),
    company: input.company,
    parts: [
      ...(description.written.value === ''
        ? []
        : [
            heading(t(pageText.description)),
            { part: 'paragraph', text: description.written.value } as const,
          ]),
      ...(chart
        ? [heading(t(text.chart)), { part: 'drawing', ...chart, caption: t(text.chartCaption) } as const]
        : []),
      heading(t(text.needs)),
      needsPart(input.needs, language),
      ...(quotes.length === 0 ? [] : [heading(t(pageText.quotes))]),
      ...quotes.map(({ quote, role, customerName, personName, pilot }) => ({
        part: 'quote' as const,
        text: quoted(quote, language),
        who: [
          [personName, t(pageText.saidBy, { role, customer: customerName })].filter(Boolean).join(', '),
          ...(pilot ? [t(quoteText.takenOnBy, { group: pilot.title })] : []),
        ].join(' · '),
      })),
      heading(t(text.parties)),
      {
        part: 'signatures',
        rows: sides.map((side) => {
          const yes = description.yes[side];
          return {
            side: t(text.forSide, { side }),
            name: yes?.by ?? '',
            when: yes && writeDay(yes.at.slice(0, 10), language, 'long'),
          };
        }),
      },
    ],
  };
}

function needsPart(needs: readonly NeedView[], language: Language): DocumentPart {
  const t = (phrase: Phrase) => say(phrase, language);
  if (needs.length === 0) return { part: 'paragraph', text: t(text.noNeeds) };
  return {
    part: 'table',
    caption: t(needText.tableCaption),
    columns: [
      { head: t(needText.need), width: 3 },
      { head: t(needText.importance), align: 'end' },
      { head: t(needText.performance), align: 'end' },
      { head: t(needText.gap), align: 'end' },
      { head: t(needText.whoSaid), width: 3 },
    ],
    rows: needs.map((need) => [
      need.name,
      ...(need.enough
        ? [
            writeSpread(need.importance, true, language),
            writeSpread(need.performance, true, language),
            need.gap === null ? '–' : writeGrade(need.gap, language),
          ]
        : ['–', '–', '–']),
      need.enough ? whoSaid(need, language) : `${whoSaid(need, language)}: ${t(needText.few)}`,
    ]),
  };
}

/** The sentence a chart of these needs stands under, as a file has no heading beside it. */
export const chartTitle = (needs: readonly NeedView[], language: Language): string =>
  chartSentence(needs, language) ?? say(needText.headFew, language);
