import { writeMoment } from '#platform/contract/dates.ts';
import type { DocumentInnerPart, DocumentPart, DocumentPicture } from '#platform/contract/document.ts';
import type { Language } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';
import { summaryText as text } from '#steering-groups/summary-text.ts';
import type { SummaryPicture, SummaryView } from '#steering-groups/summary-view.ts';

/** The summary as a document of one A4; `now` is ISO 8601 in UTC. */
export function summaryDocument(view: SummaryView, language: Language, now: string): DocumentPicture {
  const { picture, company } = view;
  return {
    title: picture.title,
    language,
    paper: 'a4',
    orientation: 'portrait',
    eyebrow: `${company.name} · ${say(text.eyebrow, language)}`,
    lead: picture.lead,
    made: say(text.made, language, { moment: writeMoment(now, language) }),
    company: company.name,
    parts: picture.sections.flatMap(partsOf),
  };
}

/** A heading beside its lines takes the least room. */
function partsOf({ heading, lines, more, none }: SummaryPicture['sections'][number]): DocumentPart[] {
  const items = lines.map((line) => [line.text, ...line.under].join('\n'));
  const said: DocumentInnerPart = none
    ? { part: 'paragraph', text: none, tone: 'subtle' }
    : { part: 'list', items: more ? [...items, more] : items };
  return [{ part: 'item', label: heading, parts: [said] }];
}
