import { type Side, sides } from '#people/contract.ts';
import { writeMoment } from '#platform/contract/dates.ts';
import type { DocumentPart, DocumentPicture } from '#platform/contract/document.ts';
import type { Language, Phrase } from '#platform/contract/language.ts';
import { type PhraseValues, say } from '#platform/contract/say.ts';
import type { FormNote, FormView } from '#surveys/apart-view.ts';
import { headOfShown, nameOfForm, stepWords, writeDistance } from '#surveys/apart-words.ts';
import { formShownText as text } from '#surveys/form-shown-text.ts';
import { formText } from '#surveys/form-text.ts';
import type { InstrumentItem } from '#surveys/instrument.ts';

export const formFileName = ({ company }: FormView, language: Language): string =>
  say(text.fileName, language, { company: company.name });

/** Both parties' answers on paper, the widest apart first. `now` is ISO 8601 in UTC; the form is shown. */
export function formDocument(view: FormView, now: string, language: Language): DocumentPicture {
  const t = (phrase: Phrase, values?: PhraseValues) => say(phrase, language, values);
  const { line, asks, company } = view;
  const { rows, words, notes } = view.shown!;
  const itemOf = (key: string): InstrumentItem => asks.items.find((item) => item.key === key)!;
  const noteOf = (item: string) => notes.find((one) => one.item === item)!;
  const heading = (phrase: Phrase): DocumentPart => ({ part: 'heading', level: 2, text: t(phrase) });
  const step = (item: string, mark: number | null) => stepWords(asks, itemOf(item), mark, language);
  return {
    title: headOfShown(view, language),
    language,
    paper: 'a4',
    orientation: 'portrait',
    eyebrow: `${company.name} · ${nameOfForm(line, language)}`,
    lead: t(text.lead),
    made: t(text.made, { at: writeMoment(now, language) }),
    company: company.name,
    parts: [
      heading(text.answers),
      {
        part: 'table',
        columns: [
          { head: t(text.statement), width: 4 },
          { head: t(formText.employer), width: 2 },
          { head: t(formText.employees), width: 2 },
          { head: t(text.distance), width: 1, align: 'end' },
        ],
        rows: rows.map((row) => [
          [itemOf(row.item).text[language], noteWords(noteOf(row.item), t)].filter(Boolean).join('\n'),
          step(row.item, row.employer),
          step(row.item, row.employees),
          writeDistance(row, language),
        ]),
      },
      ...(words.length > 0 ? [heading(text.words)] : []),
      ...words.flatMap((one): DocumentPart[] => [
        { part: 'heading', level: 3, text: itemOf(one.item).text[language] },
        {
          part: 'facts',
          rows: sides.map((side) => ({ label: t(formText[side]), value: one[side] || t(text.nothing) })),
        },
        ...[noteWords(noteOf(one.item), t)]
          .filter((words) => words !== '')
          .map((words): DocumentPart => ({ part: 'paragraph', text: words })),
      ]),
      heading(text.handedIn),
      {
        part: 'signatures',
        rows: sides.map((side: Side) => ({
          side: t(text.forSide, { side }),
          name: line.handedIn[side]?.by ?? '',
          when: line.handedIn[side] && writeMoment(line.handedIn[side].at, language),
        })),
      },
    ],
  };
}

/** What both say together of a question, under it; empty while nobody has written. */
function noteWords({ written, agreed }: FormNote, t: (phrase: Phrase) => string): string {
  if (written.value.trim() === '') return '';
  return `${t(text.note)}: ${written.value}${agreed ? '' : ` ${t(text.notAgreed)}`}`;
}
