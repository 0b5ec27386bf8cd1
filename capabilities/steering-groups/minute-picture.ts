import type { ActionView } from '#actions/contract.ts';
import type { Side } from '#people/contract.ts';
import { writtenOf } from '#platform/contract/written.ts';
import { type AgendaWord, stateOfLine } from '#steering-groups/agenda-rules.ts';
import type { AgendaItem, AgendaLine } from '#steering-groups/agenda-view.ts';
import type { MeetingView } from '#steering-groups/meeting-view.ts';
import {
  absentFrom,
  type By,
  dissentState,
  type EntryRow,
  type MinutesRow,
  signaturesOf,
} from '#steering-groups/minute-rules.ts';
import type { Entry, EntryField, Minutes } from '#steering-groups/minute-view.ts';

/** Who looks: which parties they sign and speak for, and what the access rules give. */
export type Looker = {
  person: string;
  sides: readonly Side[];
  voices: readonly Side[];
  write: boolean;
};

type Edit = By & { edit: string; entry: string; field: EntryField; value: string; basedOn: string | null };

type Known = {
  digest: string;
  /** Every writing in these minutes, oldest first. */
  edits: readonly Edit[];
  actions: readonly ActionView[];
  principles: readonly { principle: string; name: string }[];
  looker: Looker;
};

const said = ({ by, at }: By) => ({ by, at });

export function minutesOf(row: MinutesRow, known: Known): Minutes {
  const { digest, edits } = known;
  return {
    minutes: row.minutes,
    heldOn: row.heldOn,
    begun: said(row.begun),
    ended: row.ended && said(row.ended),
    sealed: row.sealed && said(row.sealed),
    attendance: row.attendance && {
      employer: row.attendance.employer,
      employees: row.attendance.employees,
    },
    absent: absentFrom(row.attendance),
    entries: row.entries.map((entry) => entryOf(entry, row, known)),
    digest,
    signatures: signaturesOf(row, digest, edits),
    corrections: row.corrections.map(({ correction, entry, words, by, at }) => ({
      correction,
      entry,
      words,
      by,
      at,
    })),
  };
}

function entryOf(entry: EntryRow, row: MinutesRow, { edits, actions, principles, looker }: Known): Entry {
  const written = (field: EntryField) =>
    writtenOf(edits.filter((edit) => edit.entry === entry.entry && edit.field === field));
  const action = actions.find((one) => one.action === entry.entry);
  const isOwn = entry.side === null || looker.voices.includes(entry.side);
  return {
    entry: entry.entry,
    kind: entry.kind,
    item: entry.item,
    number: entry.number,
    decision: entry.decision,
    side: entry.side,
    principle: principles.find(({ principle }) => principle === entry.principle) ?? null,
    written: said(entry.written),
    struck: entry.struck && said(entry.struck),
    title: written('title'),
    text: written('text'),
    term: entry.term && {
      owner: entry.term.owner,
      ownerName: entry.term.ownerName,
      ownerSide: entry.term.ownerSide,
      due: entry.term.due,
    },
    action: action ? { state: action.state, daysLate: action.daysLate, due: action.due } : null,
    dissent:
      entry.kind === 'dissent'
        ? {
            state: dissentState(entry),
            said: entry.word && { ...said(entry.word), note: entry.word.note },
          }
        : null,
    may: {
      write: looker.write && isOwn && !row.sealed,
      settle: entry.kind === 'dissent' && isOwn && looker.voices.length > 0 && row.ended !== null,
    },
  };
}

/** The lines of an agenda with how they stand, and what whoever looks may do about them. */
export function itemsOf(
  lines: readonly AgendaLine[],
  of: {
    words: readonly AgendaWord[];
    noted: ReadonlySet<string>;
    /** The lines data would give now; null where that is not asked. */
    made: ReadonlySet<string> | null;
    looker: Looker;
    /** False once the meeting has ended or was called off. */
    isOpen: boolean;
  },
): AgendaItem[] {
  const { words, noted, made, looker, isOpen } = of;
  return lines.map((line) => {
    const { state, said: word } = stateOfLine(line.key, words);
    const isOwn = line.side !== null && looker.voices.includes(line.side);
    const free = isOpen && !noted.has(line.key);
    return {
      ...line,
      state,
      said: word,
      over: made !== null && line.kind !== 'own' && !made.has(line.key),
      thing: line.kind === 'dissent' || line.kind === 'own' ? (line.key.split(':')[1] ?? null) : null,
      may: {
        putOff: free && looker.write,
        withdraw: free && looker.write && line.kind === 'own' && isOwn,
        settle: line.kind === 'dissent' && isOwn,
      },
    };
  });
}

/** Which parties somebody can sign these minutes for now, and why not for any. */
export function signingOf(
  row: MinutesRow | undefined,
  digest: string,
  { person, sides }: Looker,
): Pick<MeetingView['may'], 'sign' | 'whySign'> {
  if (!row || row.sealed) return { sign: [], whySign: null };
  if (!row.ended) return { sign: [], whySign: 'not-ended' };
  if (sides.length === 0) return { sign: [], whySign: 'not-a-party' };
  const standing = row.signatures.filter((one) => one.digest === digest);
  if (standing.some((one) => one.person === person)) return { sign: [], whySign: 'same-person' };
  const sign = sides.filter((side) => !standing.some((one) => one.side === side));
  return { sign, whySign: sign.length > 0 ? null : 'own-side-has' };
}
