/**
 * What may be said of a wave, and what it has become by it. States: `wave-view.ts`.
 *
 * A plan is written until the first party signs; signed by both, its keys are made and it opens on its day. It ends
 * when its last day is over or both parties end it; then nothing is taken, and an errand counts.
 */
import { addDays, daysBetween } from '#engines/journey/days.ts';
import type { Side } from '#people/contract.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import { fewestForGroups } from '#surveys/group.ts';
import { mostDaysOpen } from '#surveys/limits.ts';
import type { Plan, WaveState } from '#surveys/wave-view.ts';

export type WaveMark = {
  mark: string;
  kind: 'signed' | 'withdrawn' | 'moved' | 'ended' | 'called-off' | 'delivered' | 'undelivered';
  side: Side | null;
  closesOn: string | null;
  digest: string;
  by: string;
  person: string;
  at: string;
};

export type WaveFacts = {
  plan: Plan;
  digest: string;
  /** Oldest first. */
  marks: readonly WaveMark[];
  endedOn: string | null;
  /** Answers counted, null until it has been done. */
  counted: number | null;
};

type Saying = { by: string; at: string; person: string };
export type Signatures = Readonly<Record<Side, Saying | null>>;

/** What takes a word back. */
const takesBack = { signed: 'withdrawn', delivered: 'undelivered', ended: null } as const;

/** Who stands behind something by one's party: the last word of each counts, and one of another plan does not. */
export function standing(
  marks: readonly WaveMark[],
  kind: keyof typeof takesBack,
  digest: string | null,
): Signatures {
  const of = (side: Side): Saying | null => {
    const last = marks.findLast(
      (mark) => mark.side === side && (mark.kind === kind || mark.kind === takesBack[kind]),
    );
    if (last?.kind !== kind || (digest !== null && last.digest !== digest)) return null;
    return { by: last.by, at: last.at, person: last.person };
  };
  return { employer: of('employer'), employees: of('employees') };
}

export const signaturesOf = ({ marks, digest }: Pick<WaveFacts, 'marks' | 'digest'>): Signatures =>
  standing(marks, 'signed', digest);

/** When both had signed, ISO 8601: from then on nobody joins those who fetch a slip of their own. */
export function signedByBothAt(facts: Pick<WaveFacts, 'marks' | 'digest'>): string | null {
  const { employer, employees } = signaturesOf(facts);
  if (!employer || !employees) return null;
  return employer.at > employees.at ? employer.at : employees.at;
}

/** Who wants to end it before its day. */
export const endingOf = ({ marks }: Pick<WaveFacts, 'marks'>): Signatures => standing(marks, 'ended', null);

/** The last day, as it was last moved. */
export const lastDayOf = ({ plan, marks }: Pick<WaveFacts, 'plan' | 'marks'>): string =>
  marks.findLast(({ kind }) => kind === 'moved')?.closesOn ?? plan.closesOn;

export function stateOf(facts: WaveFacts, today: string): WaveState {
  const { marks, plan, endedOn, counted } = facts;
  if (marks.some(({ kind }) => kind === 'called-off')) return 'called-off';
  if (counted !== null) return counted === 0 ? 'too-few' : 'counted';
  const signed = Object.values(signaturesOf(facts)).filter((one) => one !== null).length;
  if (signed < 2) return signed === 0 ? 'draft' : 'half-signed';
  if (endedOn !== null || today > lastDayOf(facts)) return 'ended';
  return today < plan.opensOn ? 'signed' : 'open';
}

/** When a wave asks and when it is talked about, for the room it asks for; off while a signature is missing. */
export function askingOf(facts: WaveFacts, today: string) {
  const { opensOn, meetingOn } = facts.plan;
  const isOn = !['draft', 'half-signed', 'called-off'].includes(stateOf(facts, today));
  return { isOn, opensOn, closesOn: facts.endedOn ?? lastDayOf(facts), shownOn: meetingOn };
}

/** Whether somebody reads the results: employees and their representatives as soon as they are counted. */
export const mayReadResults = (
  state: WaveState,
  { meetingOn }: Pick<Plan, 'meetingOn'>,
  side: Side | null,
  today: string,
): boolean => state === 'counted' && (side === 'employees' || today >= meetingOn);

type PlanRefusal = Refusal<
  | 'opens-in-the-past'
  | 'closes-before-opening'
  | 'too-long-open'
  | 'meeting-before-close'
  | 'at-least-too-low'
  | 'same-group-twice'
  | 'same-option-twice'
  | 'too-few-for-groups'
  | 'too-many-in-groups'
>;

const twice = (keys: readonly string[]): boolean => new Set(keys).size < keys.length;

/** Why a plan cannot stand; null when it can. */
export function refusePlan(plan: Plan, today: string, agreedLeast: number): PlanRefusal | null {
  const { opensOn, closesOn, meetingOn, people, atLeast, groups } = plan;
  if (opensOn < today) return refuse('opens-in-the-past', { field: 'opensOn' });
  if (closesOn < opensOn) return refuse('closes-before-opening', { field: 'closesOn' });
  if (daysBetween(opensOn, closesOn) > mostDaysOpen)
    return refuse('too-long-open', { field: 'closesOn', values: { days: mostDaysOpen } });
  if (meetingOn <= closesOn) return refuse('meeting-before-close', { field: 'meetingOn' });
  if (atLeast < agreedLeast)
    return refuse('at-least-too-low', { field: 'atLeast', values: { least: agreedLeast } });
  if (twice(groups.map(({ key }) => key))) return refuse('same-group-twice', { field: 'groups' });
  if (groups.length > 0 && people < fewestForGroups)
    return refuse('too-few-for-groups', { field: 'groups', values: { people: fewestForGroups } });
  for (const { name, options } of groups) {
    if (twice(options.map(({ key }) => key)) || twice(options.map((one) => one.name.toLowerCase())))
      return refuse('same-option-twice', { field: 'groups', values: { group: name } });
    if (options.reduce((sum, one) => sum + one.people, 0) > people)
      return refuse('too-many-in-groups', { field: 'groups', values: { group: name, people } });
  }
  return null;
}

/** Why another last day cannot be given; null when it can. The meeting has been told of, so it stays behind it. */
export function refuseMove(
  facts: WaveFacts,
  closesOn: string | null,
  today: string,
): Refusal<
  'day-needed' | 'closes-in-the-past' | 'ends-together' | 'too-long-open' | 'meeting-before-close'
> | null {
  if (closesOn === null) return refuse('day-needed', { field: 'closesOn' });
  if (closesOn < today || closesOn < facts.plan.opensOn)
    return refuse('closes-in-the-past', { field: 'closesOn' });
  // Before the day both have signed it ends when both say so: one alone gives time, and takes none.
  if (closesOn < facts.plan.closesOn) return refuse('ends-together', { field: 'closesOn' });
  if (closesOn > addDays(facts.plan.opensOn, mostDaysOpen))
    return refuse('too-long-open', { field: 'closesOn', values: { days: mostDaysOpen } });
  return closesOn >= facts.plan.meetingOn ? refuse('meeting-before-close', { field: 'closesOn' }) : null;
}

/** The party's word to store for what was asked, or why it cannot be said. */
export function refuseMark(
  facts: WaveFacts,
  wish: {
    kind: Exclude<WaveMark['kind'], 'delivered' | 'undelivered'>;
    side: Side;
    person: string;
    closesOn: string | null;
    digest: string;
    today: string;
  },
) {
  const { kind, side, person, digest, today } = wish;
  const state = stateOf(facts, today);
  const other = side === 'employer' ? 'employees' : 'employer';
  if (['ended', 'counted', 'too-few', 'called-off'].includes(state)) return refuse('already-over');
  const signed = signaturesOf(facts);
  if (kind === 'signed') {
    if (signed[side]) return refuse('already-so');
    if (digest !== facts.digest) return refuse('already-changed-by-another');
    if (signed[other]?.person === person) return refuse('other-person-needed');
    return facts.plan.opensOn < today && !signed[other] ? refuse('opens-in-the-past') : null;
  }
  if (kind === 'called-off') return null;
  if (kind === 'withdrawn') {
    if (state === 'open') return refuse('already-open');
    return signed[side] ? null : refuse('already-so');
  }
  if (state === 'draft' || state === 'half-signed') return refuse('not-signed-yet');
  if (kind === 'moved') return refuseMove(facts, wish.closesOn, today);
  if (state !== 'open') return refuse('not-open-yet');
  const ending = endingOf(facts);
  if (ending[side]) return refuse('already-so');
  return ending[other]?.person === person ? refuse('other-person-needed') : null;
}
