import { sides } from '#people/contract.ts';
import { writeDay } from '#platform/contract/dates.ts';
import type { DocumentPart, DocumentPicture } from '#platform/contract/document.ts';
import type { Language } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';
import { gateHeadline } from '#programme/gate-headline.ts';
import { gateText as text } from '#programme/gate-text.ts';
import { journeyText } from '#programme/journey-text.ts';
import type { JourneyView } from '#programme/journey-view.ts';
import type { Gate } from '#programme/phase-view.ts';

/** A gate on one page: what is missing and whose it is, the advice, and two signatures. */
export function gateDocumentOf(view: JourneyView, gate: Gate, language: Language): DocumentPicture {
  const t = (key: keyof typeof text, values = {}) => say(text[key], language, values);
  const day = (date: string) => writeDay(date, language, 'day');
  const nobody = t('nobody');
  const missing: DocumentPart[] = gate.missing.length
    ? [
        {
          part: 'table',
          caption: t('missing'),
          columns: [
            { head: t('what'), width: 3 },
            { head: t('owner'), width: 2 },
            { head: t('due'), width: 2 },
          ],
          rows: gate.missing.map(({ name, owner, due }) => [name, owner ?? nobody, day(due)]),
        },
      ]
    : [{ part: 'paragraph', text: t('nothingMissing') }];
  const opened: DocumentPart[] = gate.openedWithout.length
    ? [
        { part: 'heading', level: 2, text: t('openedWithout') },
        { part: 'list', items: gate.openedWithout },
      ]
    : [];
  const advice: DocumentPart[] = gate.advice.map(({ verdict, words, by, at }) => ({
    part: 'item',
    label: t(`verdict-${verdict}`),
    side: day(at.slice(0, 10)),
    parts: [{ part: 'paragraph', text: `${words}\n${by}` }],
  }));
  return {
    title: gateHeadline(gate, language),
    language,
    paper: 'a4',
    orientation: 'portrait',
    eyebrow: `${view.company.name} · ${gate.name}`,
    lead: `${t('meansOpen')} ${gate.text}`,
    made: t('made', { date: writeDay(view.today, language, 'full') }),
    company: view.company.name,
    parts: [
      ...(gate.state === 'open' ? opened : missing),
      ...(advice.length ? [{ part: 'heading', level: 2, text: t('advice') } as const, ...advice] : []),
      { part: 'heading', level: 2, text: t('signatures') },
      {
        part: 'signatures',
        rows: sides.map((side) => {
          const signed = gate.signatures.find((one) => one.side === side);
          return {
            side: say(journeyText[side], language),
            name: signed?.by ?? '',
            when: signed?.at ? day(signed.at.slice(0, 10)) : null,
          };
        }),
      },
      ...gate.signatures
        .filter(({ note }) => note !== '')
        .map(({ note, by }): DocumentPart => ({ part: 'quote', text: note, who: by ?? '' })),
    ],
  };
}
