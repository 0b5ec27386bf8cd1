import type { Side } from '#people/contract.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { AgendaLine } from '#steering-groups/agenda-view.ts';
import type {
  Attendance,
  DissentState,
  EntryField,
  EntryKind,
  SignatureView,
  Term,
} from '#steering-groups/minute-view.ts';

/** Whoever did something, and when (ISO 8601, UTC). */
export type By = { person: string; by: string; at: string };

export type EntryRow = {
  entry: string;
  kind: EntryKind;
  item: string;
  number: number | null;
  decision: string | null;
  side: Side | null;
  principle: string | null;
  written: By;
  title: string;
  text: string;
  term: (Term & { set: By }) | null;
  struck: By | null;
  /** The last word about a dissent. */
  word: (By & { word: string; kind: 'settled' | 'on-record' | 'raised'; note: string }) | null;
};

export type SignatureRow = By & { side: Side; digest: string };

export type MinutesRow = {
  minutes: string;
  meeting: string;
  heldOn: string;
  agenda: readonly AgendaLine[];
  begun: By;
  ended: By | null;
  sealed: (By & { digest: string }) | null;
  attendance: (Attendance & { counted: By }) | null;
  /** In the order of writing. */
  entries: readonly EntryRow[];
  signatures: readonly SignatureRow[];
  declinings: readonly (By & { side: Side; reason: string })[];
  corrections: readonly (By & { correction: string; entry: string | null; words: string })[];
};

/** More than this in one meeting is no minutes anybody reads. */
export const mostEntries = 150;
export const longestTitle = 200;

const bothSides = ['employer', 'employees'] as const;

/** The parties nobody was there for; none as long as nobody has counted. */
export const absentFrom = (attendance: Attendance | null): Side[] =>
  attendance ? bothSides.filter((side) => attendance[side].present === 0) : [];

export function refuseWritingIn(row: MinutesRow | undefined): Refusal<'not-begun' | 'already-sealed'> | null {
  if (!row) return refuse('not-begun');
  return row.sealed ? refuse('already-sealed') : null;
}

/** Whether somebody may write, change or strike an entry: a dissent is its own side's alone. */
export function refuseTouching(entry: EntryRow, voices: readonly Side[]): Refusal<'not-your-side'> | null {
  return entry.side !== null && !voices.includes(entry.side) ? refuse('not-your-side') : null;
}

export function refuseWords(
  kind: EntryKind,
  words: { title: string; text: string },
): Refusal<'words-needed' | 'title-needed' | 'title-too-long'> | null {
  const { title, text } = words;
  if (title.length > longestTitle)
    return refuse('title-too-long', { field: 'title', values: { most: longestTitle } });
  if (kind === 'decision' || kind === 'action')
    return title === '' ? refuse('title-needed', { field: 'title' }) : null;
  return text === '' ? refuse('words-needed', { field: 'text' }) : null;
}

/** One field written anew: what carries the entry is never left empty. */
export function refuseField(
  entry: EntryRow,
  field: EntryField,
  value: string,
): Refusal<'words-needed' | 'title-needed' | 'title-too-long' | 'already-struck'> | null {
  if (entry.struck) return refuse('already-struck', { values: { name: entry.struck.by } });
  const refused = refuseWords(entry.kind, { title: entry.title, text: entry.text, [field]: value });
  return refused && { ...refused, field: 'value' };
}

type WishedTerm = {
  owner: string | null;
  ownerName: string;
  ownerSide: Term['ownerSide'] | null;
  due: string | null;
};

/** Who does it, by which day: neither is left open. `known` is the owner by account, undefined for no such person. */
export function decideTerm(
  wish: WishedTerm,
  known: { name: string; side: Term['ownerSide'] } | undefined,
  heldOn: string,
): Term | Refusal<'owner-needed' | 'owner-side-needed' | 'due-needed' | 'due-before-meeting'> {
  const owner = known && wish.owner;
  const ownerName = known?.name ?? wish.ownerName;
  if (ownerName === '') return refuse('owner-needed', { field: 'owner' });
  const ownerSide = known?.side ?? wish.ownerSide;
  if (!ownerSide) return refuse('owner-side-needed', { field: 'ownerSide' });
  if (wish.due === null) return refuse('due-needed', { field: 'due' });
  if (wish.due < heldOn) return refuse('due-before-meeting', { field: 'due' });
  return { owner: owner ?? null, ownerName, ownerSide, due: wish.due };
}

/** The next number of a company's decisions: without a gap, and struck ones keep theirs. */
export const nextNumber = (rows: readonly MinutesRow[]): number =>
  Math.max(0, ...rows.flatMap(({ entries }) => entries.map(({ number }) => number ?? 0))) + 1;

export function dissentState(entry: EntryRow): DissentState {
  return !entry.word || entry.word.kind === 'raised' ? 'open' : entry.word.kind;
}

export function refuseDissentWord(
  entry: EntryRow,
  hasEnded: boolean,
  kind: 'settled' | 'on-record' | 'raised',
  voices: readonly Side[],
): Refusal<'not-your-side' | 'already-so' | 'meeting-goes-on'> | null {
  const refused = refuseTouching(entry, voices);
  if (refused) return refused;
  if (!hasEnded) return refuse('meeting-goes-on');
  const asked = kind === 'raised' ? 'open' : kind;
  return dissentState(entry) === asked ? refuse('already-so') : null;
}

/** The signature of a party that stands under these very words. */
const standing = (row: MinutesRow, side: Side, digest: string): SignatureRow | undefined =>
  row.signatures.findLast((one) => one.side === side && one.digest === digest);

/** The party to sign for; null when this person has signed this already, or why not. */
export function decideSignature(
  row: MinutesRow | undefined,
  signer: { person: string },
  side: Side,
  asked: string,
  digest: string,
):
  | { side: Side | null }
  | Refusal<
      | 'not-begun'
      | 'not-ended'
      | 'already-changed'
      | 'already-signed'
      | 'already-sealed'
      | 'other-person-needed'
    > {
  if (!row) return refuse('not-begun');
  const own = standing(row, side, digest);
  if (own?.person === signer.person) return { side: null };
  if (row.sealed) return refuse('already-sealed');
  if (!row.ended) return refuse('not-ended');
  if (own) return refuse('already-signed', { values: { name: own.by } });
  if (asked !== digest) return refuse('already-changed');
  const other = standing(row, side === 'employer' ? 'employees' : 'employer', digest);
  return other?.person === signer.person ? refuse('other-person-needed') : { side };
}

/** Both have signed the same words, and not one hand for both. */
export function isSealedBy(row: MinutesRow, digest: string): boolean {
  const [employer, employees] = bothSides.map((side) => standing(row, side, digest));
  return Boolean(employer && employees && employer.person !== employees.person);
}

/** The last change to what is signed. */
export function lastChange(row: MinutesRow, edits: readonly By[]): By {
  const changes = [
    row.begun,
    ...(row.attendance ? [row.attendance.counted] : []),
    ...row.entries.flatMap(({ written, struck, term }) => [
      written,
      ...(struck ? [struck] : []),
      ...(term ? [term.set] : []),
    ]),
    ...edits,
  ];
  return changes.reduce((last, one) => (one.at >= last.at ? one : last));
}

export function signaturesOf(row: MinutesRow, digest: string, edits: readonly By[]): SignatureView[] {
  return bothSides.map((side) => {
    const now = standing(row, side, digest);
    const ever = row.signatures.findLast((one) => one.side === side);
    const said = ({ by, at }: By) => ({ by, at });
    return {
      side,
      state: now ? 'signed' : ever ? 'lapsed' : 'waiting',
      signed: now ? said(now) : ever ? said(ever) : null,
      lapsed: !now && ever ? said(lastChange(row, edits)) : null,
      declined: row.declinings
        .filter((one) => one.side === side)
        .map(({ by, at, reason }) => ({ by, at, reason })),
    };
  });
}
