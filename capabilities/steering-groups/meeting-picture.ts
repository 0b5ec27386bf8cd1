import type { ActionView } from '#actions/contract.ts';
import type { Side } from '#people/contract.ts';
import type { JourneyView } from '#programme/contract.ts';
import {
  type AgendaData,
  type AgendaWord,
  agendaOf,
  leftBehind,
  type OpenDissent,
  type OwnItem,
} from '#steering-groups/agenda-rules.ts';
import type { AgendaLine } from '#steering-groups/agenda-view.ts';
import type { Placed } from '#steering-groups/meeting-list.ts';
import { followingMeeting, isMadeNow, thinksUntil } from '#steering-groups/meeting-rules.ts';
import { dissentState, type MinutesRow } from '#steering-groups/minute-rules.ts';

/** Everything the agendas of a company's meetings are made from. */
export type MeetingData = {
  company: string;
  today: string;
  /** The earliest first. */
  meetings: readonly Placed[];
  minutes: readonly MinutesRow[];
  own: readonly OwnItem[];
  words: readonly AgendaWord[];
  journey: Pick<AgendaData, 'deliverables' | 'gates'>;
  actions: readonly ActionView[];
  signals: AgendaData['signals'];
  questioned: AgendaData['questioned'];
};

/** What the dated journey gives an agenda: its deliverables, and the gates with what they lack. */
export function journeyData(view: JourneyView | null): MeetingData['journey'] {
  const phases = view?.phases ?? [];
  const lacks = (signatures: readonly { side: Side; at: string | null }[]): Side | null => {
    const missing = signatures.filter(({ at }) => at === null);
    return missing.length === 1 && signatures.length > 1 ? missing[0]!.side : null;
  };
  return {
    deliverables: phases.flatMap(({ deliverables }) =>
      deliverables.map(({ key, name, due, state, signedByBoth, signatures }) => ({
        key,
        name,
        due,
        state,
        lacks: signedByBoth ? lacks(signatures) : null,
      })),
    ),
    gates: phases.flatMap(({ gate }) =>
      gate
        ? [
            {
              key: gate.key,
              name: gate.name,
              date: gate.date,
              isOpen: gate.state === 'open',
              missing: gate.missing.map(({ name, owner }) => (owner ? `${name} (${owner})` : name)),
            },
          ]
        : [],
    ),
  };
}

export const minutesIn = (data: MeetingData, { meeting }: Placed): MinutesRow | undefined =>
  data.minutes.find((row) => row.meeting === meeting);

export const notedIn = (row: MinutesRow | undefined): ReadonlySet<string> =>
  new Set(row?.entries.filter(({ struck }) => !struck).map(({ item }) => item));

export const wordsOf = (data: MeetingData, { meeting }: Placed): AgendaWord[] =>
  data.words.filter((word) => word.meeting === meeting);

/** The lines of a meeting's agenda: frozen once it has begun, made from data for the next, asked for further ahead. */
export function agendaFor(data: MeetingData, placed: Placed): AgendaLine[] {
  const row = minutesIn(data, placed);
  if (row) return frozenLines(data, placed, row);
  if (isMadeNow(data.meetings, placed)) return madeLines(data, placed);
  const own = data.own.filter(({ meeting }) => meeting === placed.meeting);
  return agendaOf({ ...dataFor(data, placed), ...nothingElse, own });
}

/** The keys data would give a meeting now, for what was frozen to be held against. */
export const keysNow = (data: MeetingData, placed: Placed): ReadonlySet<string> =>
  new Set(madeLines(data, placed).map(({ key }) => key));

const nothingElse = {
  deliverables: [],
  gates: [],
  actions: [],
  dissents: [],
  signals: [],
  questioned: [],
  carried: [],
} as const;

function frozenLines(data: MeetingData, placed: Placed, row: MinutesRow): AgendaLine[] {
  const there = new Set(row.agenda.map(({ key }) => key));
  const since = data.own.filter(({ meeting }) => meeting === placed.meeting);
  const added = agendaOf({ ...dataFor(data, placed), ...nothingElse, own: since });
  return [...row.agenda, ...added.filter(({ key }) => !there.has(key))];
}

const madeLines = (data: MeetingData, placed: Placed): AgendaLine[] => agendaOf(dataFor(data, placed));

function dataFor(data: MeetingData, placed: Placed): AgendaData {
  const { company, today, journey, actions, signals, questioned } = data;
  return {
    company,
    today,
    until: thinksUntil(placed.date, followingMeeting(data.meetings, placed)),
    ...journey,
    actions,
    signals,
    questioned,
    dissents: openDissents(data, placed),
    own: ownFor(data, placed),
    carried: carriedTo(data, placed),
  };
}

const isBefore = (one: Placed, other: Placed): boolean =>
  one.date === other.date ? one.meeting < other.meeting : one.date < other.date;

function openDissents(data: MeetingData, placed: Placed): OpenDissent[] {
  return data.meetings.flatMap((earlier) => {
    const row = minutesIn(data, earlier);
    if (!row?.ended || !isBefore(earlier, placed)) return [];
    return row.entries
      .filter((one) => one.kind === 'dissent' && !one.struck && dissentState(one) === 'open')
      .map((one) => {
        const decision = row.entries.find(({ entry }) => entry === one.decision);
        const line = row.agenda.find(({ key }) => key === one.item);
        return {
          entry: one.entry,
          side: one.side!,
          by: one.written.by,
          words: one.text,
          about: decision?.title || line?.title || one.text.slice(0, 200),
          heldOn: row.heldOn,
          meeting: row.meeting,
        };
      });
  });
}

/** What was asked for at this meeting, and at one before it that never began. */
function ownFor(data: MeetingData, placed: Placed): OwnItem[] {
  return data.own.filter(({ meeting }) => {
    if (meeting === placed.meeting) return true;
    const asked = data.meetings.find((one) => one.meeting === meeting);
    const lapsed = asked?.state === 'called-off' || asked?.state === 'unwritten';
    return asked !== undefined && lapsed && isBefore(asked, placed);
  });
}

function carriedTo(data: MeetingData, placed: Placed): AgendaLine[] {
  const previous = data.meetings.findLast((one) => isBefore(one, placed) && minutesIn(data, one));
  const row = previous && minutesIn(data, previous);
  if (!row || !previous) return [];
  const lines = frozenLines(data, previous, row);
  const words = wordsOf(data, previous);
  return leftBehind(lines, words, notedIn(row), row.ended !== null);
}
