import type { ActionsView } from '#actions/contract.ts';
import type { SharedFigure } from '#indicators/contract.ts';
import { type Side, sides } from '#people/contract.ts';
import { type DayStyle, writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import { type PhraseValues, say } from '#platform/contract/say.ts';
import type { JourneyView } from '#programme/contract.ts';
import type { DueBody } from '#steering-groups/anchoring-view.ts';
import type { Mandate } from '#steering-groups/group-view.ts';
import type { Attendance } from '#steering-groups/minute-view.ts';
import { fitted, type Telling } from '#steering-groups/summary-fit.ts';
import { journeyTellings } from '#steering-groups/summary-journey.ts';
import { summaryText as text } from '#steering-groups/summary-text.ts';
import type { SummaryLine, SummaryPicture, SummarySection } from '#steering-groups/summary-view.ts';

/** What a summary is made from: everything stands somewhere else, and nothing is written for it. */
export type SummaryKnown = {
  company: { company: string; name: string };
  receiver: DueBody;
  period: { from: string; to: string };
  previous: string | null;
  today: string;
  /** Null for a company that is not enrolled. */
  journey: JourneyView | null;
  /** The group's meetings to come. */
  meetings: readonly { meeting: string; date: string }[];
  parity: Readonly<Record<Side, number>>;
  mandate: Mandate['state'];
  decisions: readonly SummaryDecision[];
  attendance: readonly (Attendance & { meeting: string; heldOn: string })[];
  /** Actions of the company, as they stand today. */
  actions: ActionsView['actions'];
  figures: readonly SharedFigure[];
};

export type SummaryDecision = {
  meeting: string;
  heldOn: string;
  number: number;
  title: string;
  dissents: readonly { side: Side; by: string; words: string }[];
  absent: readonly Side[];
};

/** How a phrase and a day are said in the reader's language. */
export type Saying = {
  t: (phrase: (typeof text)[keyof typeof text], values?: PhraseValues) => string;
  day: (date: string, style?: DayStyle) => string;
  at: string;
};

const none: Partial<Record<SummarySection, (typeof text)[keyof typeof text]>> = {
  deliverables: text.noDeliverables,
  decisions: text.noDecisions,
  promises: text.noPromises,
  attendance: text.noMeetings,
  dates: text.noDates,
  figures: text.noFigures,
};

/** The one page, in words: what there is no room for is counted and said. */
export function summaryPictureOf(known: SummaryKnown, language: Language): SummaryPicture {
  const t: Saying['t'] = (phrase, values) => say(phrase, language, values);
  const day: Saying['day'] = (date, style = 'date') => writeDay(date, language, style);
  const saying: Saying = { t, day, at: `/companies/${known.company.company}` };
  const sections = fitted(tellingsOf(known, saying)).map(({ key, lines, left }) => ({
    key,
    heading: t(text[key]),
    lines: [...lines],
    more: left > 0 ? t(text.more, { count: left }) : null,
    none: lines.length === 0 ? t(none[key] ?? text.noDates) : null,
  }));
  return { title: t(text.title, receiverOf(known)), lead: leadOf(known, saying), sections };
}

const receivers = {
  board: 'board',
  'works-council': 'council',
  'working-environment-committee': 'committee',
} as const;

const receiverOf = ({ receiver }: SummaryKnown) => ({ receiver: receivers[receiver] });

function leadOf(known: SummaryKnown, { t, day }: Saying): string {
  const { period, previous } = known;
  const values = { ...receiverOf(known), from: day(period.from, 'long'), to: day(period.to, 'long') };
  return previous ? t(text.leadSince, { ...values, previous: day(previous, 'long') }) : t(text.lead, values);
}

function tellingsOf(known: SummaryKnown, saying: Saying): Telling[] {
  const { now, deliverables, dates } = journeyTellings(known, saying);
  return [
    { key: 'now', lines: [...now, groupLine(known, saying)] },
    { key: 'deliverables', lines: deliverables },
    { key: 'decisions', lines: known.decisions.toReversed().map((one) => decisionLine(one, saying)) },
    { key: 'promises', lines: promiseLines(known, saying) },
    { key: 'attendance', lines: attendanceLines(known, saying) },
    { key: 'dates', lines: dates },
    { key: 'figures', lines: known.figures.map((one) => figureLine(one, saying)) },
  ];
}

function groupLine({ parity, mandate }: SummaryKnown, { t, at }: Saying): SummaryLine {
  const isShort = sides.some((side) => parity[side] === 0);
  return {
    text: t(text.group, { parity: t(text.seats, parity) }),
    under: [t(text.mandate, { state: mandate })],
    mark: isShort ? 'deviation' : null,
    url: `${at}/steering-group`,
  };
}

function decisionLine(decision: SummaryDecision, { t, day, at }: Saying): SummaryLine {
  const { number, heldOn, title, dissents, absent, meeting } = decision;
  return {
    text: t(text.decision, { number, date: day(heldOn), title }),
    under: [
      ...absent.map((side) => t(text.absentThen, { side })),
      ...dissents.map(({ side, by, words }) => t(text.dissent, { side, name: by, words })),
    ],
    mark: absent.length > 0 ? 'deviation' : null,
    url: `${at}/steering-group/meetings/${meeting}`,
  };
}

const promiseLines = ({ actions }: SummaryKnown, { t, at }: Saying): SummaryLine[] =>
  actions
    .filter(({ state }) => state === 'late')
    .map(({ what, ownerName: owner, daysLate: days }) => ({
      text: t(text.promise, { what, owner, days }),
      under: [],
      mark: 'deviation' as const,
      url: `${at}/actions`,
    }));

function attendanceLines({ attendance, period }: SummaryKnown, { t, day, at }: Saying): SummaryLine[] {
  return attendance
    .filter(({ heldOn }) => period.from <= heldOn && heldOn <= period.to)
    .toReversed()
    .map(({ meeting, heldOn, employer, employees }) => {
      const absent = [
        ...(employer.present === 0 ? (['employer'] as const) : []),
        ...(employees.present === 0 ? (['employees'] as const) : []),
      ];
      return {
        text: t(text.attended, {
          date: day(heldOn),
          e: employer.present,
          eAll: employer.members,
          a: employees.present,
          aAll: employees.members,
        }),
        under: absent.map((side) => t(text.absentThen, { side })),
        mark: absent.length > 0 ? 'deviation' : 'plan',
        url: `${at}/steering-group/meetings/${meeting}`,
      };
    });
}

const figureLine = (
  { indicator, name, sentence, changed }: SharedFigure,
  { t, at }: Saying,
): SummaryLine => ({
  text: t(text.figure, { name, sentence }),
  under: [],
  mark: changed ? 'watch' : null,
  url: `${at}/indicators/${indicator}`,
});
