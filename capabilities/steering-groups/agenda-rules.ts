import type { ActionView } from '#actions/contract.ts';
import { daysBetween } from '#engines/journey/days.ts';
import type { Side } from '#people/contract.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import { type AgendaLine, agendaKinds } from '#steering-groups/agenda-view.ts';

/** More asked for than this is no meeting anybody holds. */
export const mostOwnItems = 40;

/** What both parties asked for in their own words. */
export type OwnItem = {
  item: string;
  meeting: string;
  title: string;
  why: string;
  side: Side;
  by: string;
  on: string;
};

export type OpenDissent = {
  entry: string;
  side: Side;
  by: string;
  words: string;
  /** What was decided against it, or the line it was written under. */
  about: string;
  heldOn: string;
  meeting: string;
};

type DueThing = {
  key: string;
  name: string;
  due: string;
  state: 'done' | 'half' | 'late' | 'due' | 'later';
  /** The party whose signature it lacks, where one has signed. */
  lacks: Side | null;
};
type ComingGate = { key: string; name: string; date: string; isOpen: boolean; missing: readonly string[] };
type Signal = { key: string; name: string; words: string; since: string | null; path: string };
type Questioned = { key: string; title: string; principle: string; words: string; path: string };

/** Everything an agenda is made from. Days are `YYYY-MM-DD`. */
export type AgendaData = {
  company: string;
  today: string;
  /** The last day this meeting has to think of: the day before the one after it. */
  until: string;
  deliverables: readonly DueThing[];
  gates: readonly ComingGate[];
  actions: readonly ActionView[];
  dissents: readonly OpenDissent[];
  signals: readonly Signal[];
  questioned: readonly Questioned[];
  own: readonly OwnItem[];
  /** Lines the meeting before left behind, as they stood there. */
  carried: readonly AgendaLine[];
};

const lateBy = (date: string, today: string): number => Math.max(0, daysBetween(date, today));

const bare = { daysLate: 0, who: null, side: null, words: '', missing: [], path: null, putOff: 0 };

/** The lines of an agenda, each with why it is there; in the order they stand in until somebody moves them. */
export function agendaOf(data: AgendaData): AgendaLine[] {
  const made = [
    ...data.dissents.map((dissent) => ofDissent(dissent, data)),
    ...data.gates.filter((gate) => !gate.isOpen && gate.date <= data.until).map((gate) => ofGate(gate, data)),
    ...data.deliverables
      .filter(({ state, due }) => state !== 'done' && due <= data.until)
      .map((thing) => ofDeliverable(thing, data)),
    ...data.actions.filter((one) => isUp(one, data.until)).map((one) => ofAction(one, data)),
    ...data.questioned.map(ofQuestioned),
    ...data.signals.map(ofSignal),
    ...data.own.map(ofOwn),
  ];
  const carried = new Map(data.carried.map((line) => [line.key, line]));
  const counted = made.map((line) => ({ ...line, putOff: carried.get(line.key)?.putOff ?? 0 }));
  const there = new Set(made.map(({ key }) => key));
  return [...counted, ...data.carried.filter(({ key }) => !there.has(key))].toSorted(byWeight);
}

const weightOf = ({ kind }: AgendaLine): number => agendaKinds.indexOf(kind);
const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const byWeight = (a: AgendaLine, b: AgendaLine): number =>
  weightOf(a) - weightOf(b) || byText(a.date ?? '', b.date ?? '') || byText(a.key, b.key);

const isUp = ({ state, due }: ActionView, until: string): boolean =>
  state === 'late' || (state === 'open' && due <= until);

const ofDissent = (one: OpenDissent, { company }: AgendaData): AgendaLine => ({
  ...bare,
  key: `dissent:${one.entry}`,
  kind: 'dissent',
  title: one.about,
  reason: 'dissent-kept',
  date: one.heldOn,
  who: one.by,
  side: one.side,
  words: one.words,
  path: `/companies/${company}/steering-group/meetings/${one.meeting}`,
});

const ofGate = (gate: ComingGate, { company, today }: AgendaData): AgendaLine => ({
  ...bare,
  key: `gate:${gate.key}`,
  kind: 'gate',
  title: gate.name,
  reason: gate.date < today ? 'gate-late' : 'gate-coming',
  date: gate.date,
  daysLate: lateBy(gate.date, today),
  missing: [...gate.missing],
  path: `/companies/${company}/journey`,
});

const ofDeliverable = (thing: DueThing, { company, today }: AgendaData): AgendaLine => ({
  ...bare,
  key: `deliverable:${thing.key}`,
  kind: 'deliverable',
  title: thing.name,
  reason:
    thing.due < today ? 'deliverable-late' : thing.state === 'half' ? 'deliverable-half' : 'deliverable-due',
  date: thing.due,
  daysLate: lateBy(thing.due, today),
  side: thing.lacks,
  path: `/companies/${company}/journey`,
});

const ofAction = (one: ActionView, { company }: AgendaData): AgendaLine => ({
  ...bare,
  key: `action:${one.action}`,
  kind: one.source === 'visit' ? 'promise' : 'action',
  title: one.what,
  reason: one.state === 'late' ? 'late' : 'due',
  date: one.due,
  daysLate: one.daysLate,
  who: one.ownerName,
  path: `/companies/${company}/actions`,
});

const ofQuestioned = (one: Questioned): AgendaLine => ({
  ...bare,
  key: `questioned:${one.key}`,
  kind: 'questioned',
  title: one.title,
  reason: 'questioned',
  date: null,
  who: one.principle,
  words: one.words,
  path: one.path,
});

const ofSignal = (signal: Signal): AgendaLine => ({
  ...bare,
  key: `signal:${signal.key}`,
  kind: 'signal',
  title: signal.name,
  reason: 'signal',
  date: signal.since,
  words: signal.words,
  path: signal.path,
});

const ofOwn = (one: OwnItem): AgendaLine => ({
  ...bare,
  key: `own:${one.item}`,
  kind: 'own',
  title: one.title,
  reason: 'asked-for',
  date: one.on,
  who: one.by,
  side: one.side,
  words: one.why,
});

/** Lines in the order somebody put them in; those nobody moved come after, as they stood. */
export function inOrder<Line extends { key: string }>(
  lines: readonly Line[],
  keys: readonly string[],
): Line[] {
  const place = new Map(keys.map((key, i) => [key, i]));
  const placeOf = ({ key }: Line): number => place.get(key) ?? keys.length;
  return lines.toSorted((a, b) => placeOf(a) - placeOf(b));
}

export type AgendaWordKind = 'put-off' | 'withdrawn' | 'kept';
export type AgendaWord = { meeting: string; key: string; kind: AgendaWordKind; note: string; by: string };

/** How a line stands by the last word about it. */
export function stateOfLine(
  key: string,
  words: readonly AgendaWord[],
): { state: 'on' | 'put-off' | 'withdrawn'; said: { by: string; note: string } | null } {
  const last = words.findLast((word) => word.key === key);
  if (!last || last.kind === 'kept') return { state: 'on', said: null };
  return { state: last.kind, said: { by: last.by, note: last.note } };
}

/** What a meeting leaves to the next: what was put off, and what was asked for there and got no note. */
export function leftBehind(
  lines: readonly AgendaLine[],
  words: readonly AgendaWord[],
  noted: ReadonlySet<string>,
  hasEnded: boolean,
): AgendaLine[] {
  return lines
    .filter((line) => {
      const { state } = stateOfLine(line.key, words);
      if (state === 'put-off') return true;
      return state === 'on' && hasEnded && line.kind === 'own' && !noted.has(line.key);
    })
    .map((line) => ({ ...line, putOff: line.putOff + 1 }));
}

/** Whether a word may be said of a line; `voices` are the parties whoever says it speaks for. */
export function refuseAgendaWord(
  line: { kind: string; side: Side | null; noted: boolean } | undefined,
  kind: AgendaWordKind,
  voices: readonly Side[],
): Refusal<'no-such-item' | 'not-your-side' | 'already-written'> | null {
  if (!line) return refuse('no-such-item', { field: 'key' });
  if (kind === 'kept') return null;
  if (line.noted) return refuse('already-written');
  if (kind === 'put-off') return null;
  const isOwn = line.kind === 'own' && line.side !== null && voices.includes(line.side);
  return isOwn ? null : refuse('not-your-side');
}
