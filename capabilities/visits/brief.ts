import type { ActionView } from '#actions/contract.ts';
import type { Signal } from '#indicators/contract.ts';
import type { Beat, Deliverable } from '#programme/contract.ts';
import type { PulseNews } from '#pulse-boards/contract.ts';
import type { Brief, Need } from '#visits/brief-shape.ts';

type BeatsNeed = Extract<Need, { dates: string[] }>;

export type BriefFacts = {
  today: string;
  /** The visit the brief is for. */
  n: number;
  visits: readonly Beat[];
  meetings: readonly Beat[];
  deliverables: readonly Deliverable[];
  start: string;
  actions: readonly ActionView[];
  signals: readonly Signal[];
  /** What the boards ask for, since the last visit. */
  pulse: PulseNews;
  charts: { steady: number; all: number };
  hoursSince: (day: string) => number;
  urls: { journey: string; actions: string; room: (name: string) => string };
};

/** What has happened since the last visit that was held, made from what stands elsewhere and nothing else. */
export function briefOf(facts: BriefFacts): Brief {
  const { today, n, visits, meetings, deliverables, actions, urls } = facts;
  const since = visits.findLast((visit) => visit.n < n && visit.state === 'held')?.date ?? null;
  const from = since ?? facts.start;
  const isSince = ({ date }: Beat) => date >= from && date < today;
  const missed = visits.filter((visit) => visit.n < n && isSince(visit));
  const groups = [...Map.groupBy(meetings.filter(isSince), ({ name }) => name)];
  const grouped = (kind: BeatsNeed['kind'], name: string, beats: readonly Beat[]): Need[] => {
    const those = beats.filter(({ state }) => kind.endsWith(state));
    if (those.length === 0) return [];
    const said = {
      dates: those.map(({ date }) => date),
      note: those.at(-1)!.cancelled?.reason ?? those.at(-1)!.note,
    };
    return [{ kind, name, count: those.length, of: beats.length, ...said, url: urls.journey }];
  };
  const late = actions.filter(({ state, source }) => state === 'late' && source !== 'visit');
  const needs: Need[] = [
    ...groups.flatMap(([name, beats]) => grouped('meetings-missed', name, beats)),
    ...facts.pulse.missed.map(
      ({ name, of, dates, url }): Need => ({
        kind: 'meetings-missed',
        name,
        count: dates.length,
        of,
        dates: [...dates],
        note: '',
        url,
      }),
    ),
    ...grouped('visits-missed', '', missed),
    ...groups.flatMap(([name, beats]) => grouped('meetings-cancelled', name, beats)),
    ...facts.signals.filter(({ code }) => code === 'worse').map(signalNeed),
    ...late.map((action): Need => ({ kind: 'action-late', action, url: urls.actions })),
    ...deliverables
      .filter(({ state }) => state === 'late')
      .map(
        ({ name, owner, due, workroom }): Need => ({
          kind: 'deliverable-late',
          name,
          owner,
          due,
          url: workroom ? urls.room(workroom) : urls.journey,
        }),
      ),
    ...facts.pulse.owed
      .filter(({ late: isLate }) => isLate)
      .map(
        ({ card, text, board, due, url }): Need => ({
          kind: 'answer-late',
          card,
          name: text,
          board,
          due,
          url,
        }),
      ),
    ...facts.signals.filter(({ code }) => code !== 'worse').map(signalNeed),
    ...groups.flatMap(([name, beats]) => grouped('meetings-unreported', name, beats)),
    ...grouped('visits-unreported', '', missed),
  ];
  return {
    since,
    needs,
    promised: actions.filter((action) => action.source === 'visit' && isStillNews(action, from)),
    well: {
      held: groups.flatMap(([name, beats]) => {
        const held = beats.filter(({ state }) => state === 'held');
        return held.length === 0
          ? []
          : [{ name, count: held.length, of: beats.length, latest: held.at(-1)!.date }];
      }),
      delivered: deliverables
        .filter(({ state, at }) => state === 'done' && at !== null && at.slice(0, 10) >= from)
        .map(({ name }) => name),
      hours: facts.hoursSince(from),
      steady: facts.charts.steady,
      charts: facts.charts.all,
    },
  };
}

const signalNeed = (signal: Signal): Need => ({ kind: 'signal', signal });

/** Open and late ones are always told; what is over, while it was over since the last visit. */
function isStillNews({ state, words }: ActionView, from: string): boolean {
  if (state === 'open' || state === 'late') return true;
  return (words.at(-1)?.at.slice(0, 10) ?? '') >= from;
}

/** What needs somebody, in the order the headline picks from; late promises stand here and not twice. */
export function needsInOrder({ needs, promised }: Brief): {
  first: Need[];
  late: ActionView[];
  rest: Need[];
} {
  const isFirst = (need: Need) =>
    need.kind.endsWith('missed') || (need.kind === 'signal' && need.signal.code === 'worse');
  return {
    first: needs.filter(isFirst),
    late: promised.filter(({ state }) => state === 'late').toSorted((a, b) => b.daysLate - a.daysLate),
    rest: needs.filter((need) => !isFirst(need)),
  };
}

export function needsCount(brief: Brief): number {
  const { first, late, rest } = needsInOrder(brief);
  return first.length + late.length + rest.length;
}

/** What the page begins with: the one thing to know before going in. */
export type Headline =
  | { code: 'missed'; name: string; count: number; of: number }
  | { code: 'visits-missed'; count: number }
  | {
      code: 'signal-worse' | 'signal-changed' | 'deliverable-late' | 'cancelled' | 'unreported';
      name: string;
    }
  | { code: 'answer-late'; board: string }
  | { code: 'action-late' | 'promise-late'; owner: string }
  | { code: 'own-promise-late' | 'first' | 'calm' };

/** `you` is the person looking: their own late promise is said as theirs. */
export function headlineOf(brief: Brief, you: string): Headline {
  const [first] = brief.needs.filter(({ kind }) => !kind.endsWith('unreported'));
  const { late } = needsInOrder(brief);
  if (first?.kind === 'meetings-missed')
    return { code: 'missed', name: first.name, count: first.count, of: first.of };
  if (first?.kind === 'visits-missed') return { code: 'visits-missed', count: first.count };
  if (first?.kind === 'signal' && first.signal.code === 'worse')
    return { code: 'signal-worse', name: first.signal.name };
  if (late.some(({ owner }) => owner === you)) return { code: 'own-promise-late' };
  if (late[0]) return { code: 'promise-late', owner: late[0].ownerName };
  if (first?.kind === 'action-late') return { code: 'action-late', owner: first.action.ownerName };
  if (first?.kind === 'answer-late') return { code: 'answer-late', board: first.board };
  if (first?.kind === 'deliverable-late') return { code: 'deliverable-late', name: first.name };
  if (first?.kind === 'signal') return { code: 'signal-changed', name: first.signal.name };
  if (first?.kind === 'meetings-cancelled') return { code: 'cancelled', name: first.name };
  const unsaid = brief.needs.find(({ kind }) => kind === 'meetings-unreported');
  if (unsaid && 'name' in unsaid) return { code: 'unreported', name: unsaid.name };
  return brief.since === null ? { code: 'first' } : { code: 'calm' };
}
