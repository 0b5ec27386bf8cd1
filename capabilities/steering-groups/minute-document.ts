import { writeDay, writeMoment } from '#platform/contract/dates.ts';
import type { DocumentDissent, DocumentPart, DocumentPicture } from '#platform/contract/document.ts';
import type { Language } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';
import type { MeetingView } from '#steering-groups/meeting-view.ts';
import {
  actionMark,
  actionWord,
  dissentSentence,
  eyebrowOf,
  leadOf,
  mattersOf,
  type Paper,
  type PaperSection,
  paperOf,
} from '#steering-groups/minute-paper.ts';
import { minuteText as text } from '#steering-groups/minute-text.ts';
import type { Entry, Minutes, SignatureView } from '#steering-groups/minute-view.ts';

const sides = ['employer', 'employees'] as const;

/** Minutes as a document: the words around in the reader's language, what people wrote as they wrote it. */
export function minutesDocument(
  view: MeetingView,
  minutes: Minutes,
  language: Language,
  now: string,
): DocumentPicture {
  const paper = paperOf(view, minutes);
  return {
    title: say(text.title, language, { date: writeDay(minutes.heldOn, language, 'said') }),
    language,
    paper: 'a4',
    orientation: 'portrait',
    eyebrow: eyebrowOf(view, language),
    lead: leadOf(minutes, language),
    made: say(text.made, language, { at: writeMoment(now, language) }),
    company: view.company.name,
    parts: [
      ...(minutes.sealed ? [] : [{ part: 'note' as const, text: say(text.draft, language) }]),
      ...parityPart(minutes, language),
      ...paper.sections.map((section) => sectionPart(section, view, minutes, language)),
      ...actionsPart(paper, language),
      ...mattersPart(paper, language),
      ...correctionsPart(minutes, language),
      { part: 'heading', level: 2, text: say(text.signatures, language) },
      { part: 'signatures', rows: minutes.signatures.map((one) => signatureRow(one, language)) },
      ...declinedPart(minutes, language),
    ],
  };
}

function parityPart({ attendance, absent }: Minutes, language: Language): DocumentPart[] {
  if (!attendance) return [];
  const side = (which: (typeof sides)[number]) => ({
    label: say(text[`of-${which}`], language, attendance[which]),
    count: attendance[which].present,
    of: attendance[which].members,
  });
  const missing = absent.map((one) => say(text['not-there'], language, { side: one })).join('. ');
  return [
    {
      part: 'parity',
      management: side('employer'),
      employees: side('employees'),
      standing: missing
        ? { mark: 'deviation', text: missing }
        : { mark: 'plan', text: say(text['both-there'], language) },
    },
  ];
}

function sectionPart(
  { entry, matter, dissents }: PaperSection,
  view: MeetingView,
  minutes: Minutes,
  language: Language,
): DocumentPart {
  const beside = matter > 0 ? { side: say(text['matter-n'], language, { n: matter }) } : {};
  if (entry.kind !== 'decision') {
    const isDissent = entry.kind === 'dissent';
    const label = say(isDissent ? text['dissent-alone'] : text.information, language);
    const again = dissentSentence(entry, view, language);
    return {
      part: 'item',
      label,
      ...beside,
      ...(isDissent && { title: dissentHead(entry, language) }),
      parts: [
        { part: 'paragraph', text: entry.text.value },
        ...(again ? [{ part: 'paragraph' as const, text: again, tone: 'subtle' as const }] : []),
      ],
    };
  }
  const under = entry.struck
    ? [say(text.struck, language, { name: entry.struck.by })]
    : [
        entry.text.value,
        entry.principle ? say(text.principle, language, { name: entry.principle.name }) : '',
        ...minutes.absent.map((side) => say(text['absent-then'], language, { side })),
      ];
  return {
    part: 'decision',
    label: say(text['decision-n'], language, { n: entry.number ?? 0 }),
    ...beside,
    title: entry.title.value,
    text: under.filter((words) => words !== '').join('\n\n'),
    dissents: dissents.map((one): DocumentDissent => {
      const again = dissentSentence(one, view, language);
      return { who: dissentHead(one, language), text: one.text.value, ...(again && { again }) };
    }),
  };
}

const dissentHead = (entry: Entry, language: Language): string =>
  say(text.dissent, language, { name: entry.written.by, side: entry.side ?? 'employees' });

function actionsPart({ actions, actionMatters }: Paper, language: Language): DocumentPart[] {
  if (actions.length === 0) return [];
  const head = (key: 'what' | 'who' | 'due' | 'status') => say(text[key], language);
  return [
    {
      part: 'item',
      label: say(text.actions, language),
      side: mattersOf(actionMatters, language),
      parts: [
        {
          part: 'table',
          columns: [
            { head: head('what'), width: 6 },
            { head: head('who'), width: 4 },
            { head: head('due'), width: 2 },
            { head: head('status'), width: 5 },
          ],
          rows: actions.map((entry) => [
            entry.title.value,
            entry.term?.ownerName ?? '',
            entry.term ? writeDay(entry.action?.due ?? entry.term.due, language, 'date') : '',
            {
              mark: actionMark(entry),
              text: actionWord(entry, language),
            },
          ]),
        },
      ],
    },
  ];
}

function mattersPart({ matters }: Paper, language: Language): DocumentPart[] {
  if (matters.length === 0) return [];
  return [
    { part: 'heading', level: 2, text: say(text.matters, language) },
    {
      part: 'list',
      ordered: true,
      items: matters.map(({ item, noted }) => {
        if (item.state === 'put-off') return `${item.title} (${say(text['put-off'], language)})`;
        return noted ? item.title : `${item.title} (${say(text['no-note'], language)})`;
      }),
    },
  ];
}

function correctionsPart({ corrections, entries }: Minutes, language: Language): DocumentPart[] {
  if (corrections.length === 0) return [];
  return [
    { part: 'heading', level: 2, text: say(text.corrections, language) },
    ...corrections.map((one): DocumentPart => {
      const n = entries.find(({ entry }) => entry === one.entry)?.number ?? null;
      return {
        part: 'item',
        label: n === null ? say(text['of-whole'], language) : say(text['of-decision'], language, { n }),
        parts: [
          { part: 'paragraph', text: one.words },
          {
            part: 'paragraph',
            tone: 'subtle',
            text: say(text['corrected-by'], language, { name: one.by, at: writeMoment(one.at, language) }),
          },
        ],
      };
    }),
  ];
}

const signatureRow = ({ side, state, signed }: SignatureView, language: Language) => ({
  side: say(text[`for-${side}`], language),
  name: state === 'signed' && signed ? signed.by : '',
  when: state === 'signed' && signed ? writeMoment(signed.at, language) : null,
});

function declinedPart({ signatures }: Minutes, language: Language): DocumentPart[] {
  return signatures.flatMap(({ declined }) =>
    declined.map(({ by, at, reason }) => ({
      part: 'paragraph' as const,
      tone: 'subtle' as const,
      text: say(text['declined-by'], language, { name: by, at: writeMoment(at, language), reason }),
    })),
  );
}
