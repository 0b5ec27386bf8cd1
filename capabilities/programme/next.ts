import { isoWeekOf } from '#engines/journey/days.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import type { JourneyView, NextItem } from '#programme/journey-view.ts';
import type { DeliverableState } from '#programme/phase-view.ts';
import { sparseMeetings } from '#programme/sparse-meetings.ts';

/** How many things to show: more than this is a list, not "next". */
const shown = 5;
/** How many of them may be deliverables that are late, and activities: the phases below name them all. */
const lateShown = { deliverable: 2, activity: 1 } as const;

type Sketch = Omit<JourneyView, 'next'>;

/**
 * What is next and who owns it: the next of each kind, nearest first, and what is late before all else. However
 * much is late, the next visit and the gate keep their places: they are what somebody must come to or sign.
 * While nobody knows when a pause ends, only that question is next.
 */
export function nextItems(view: Sketch): NextItem[] {
  if (view.pause && view.position.state === 'paused') {
    const until = view.position.resumes ?? view.today;
    return [
      item('resume', 'resume', '', until, owners(view, 'both'), { late: view.pause.expectedTo === null }),
    ];
  }
  const items = [
    ...startOf(view),
    ...beatsOf(view),
    ...deliverablesOf(view),
    ...activitiesOf(view),
    ...gatesOf(view),
    ...followUpsOf(view),
  ].sort(byUrgency);
  const lateOf = (kind: keyof typeof lateShown) =>
    items.filter((one) => one.kind === kind && one.late).slice(0, lateShown[kind]);
  const late = [...lateOf('deliverable'), ...lateOf('activity')];
  const timely = items.filter((one) => !isLateWork(one));
  const nextVisit = timely.find(({ kind }) => kind === 'visit');
  // The nearest few; the next visit is among them however far it was moved.
  const rest = timely.filter((one, i) => i < shown || one === nextVisit);
  const keepsPlace = (one: NextItem) => one === nextVisit || one.kind === 'gate';
  const kept = rest.filter(keepsPlace);
  const others = rest.filter((one) => !keepsPlace(one)).slice(0, shown - late.length - kept.length);
  const chosen = new Set([...late, ...kept, ...others]);
  return items.filter((one) => chosen.has(one));
}

const isLateWork = (one: NextItem): boolean => one.kind in lateShown && one.late;

const byUrgency = (a: NextItem, b: NextItem): number =>
  Number(b.late) - Number(a.late) || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);

function item(
  kind: NextItem['kind'],
  key: string,
  name: string,
  date: PlanDate,
  who: string[],
  rest: Partial<NextItem> = {},
): NextItem {
  return { kind, key, name, n: null, date, week: null, owners: who, late: false, ...rest };
}

function owners({ parties }: Sketch, who: 'both' | 'adviser'): string[] {
  const names = who === 'both' ? [parties.employer, parties.employees] : [parties.adviser];
  return names.filter((name) => name !== null);
}

const startOf = (view: Sketch): NextItem[] =>
  view.position.state === 'before'
    ? [item('start', 'start', '', view.start, owners(view, 'both'), { week: 1 })]
    : [];

function beatsOf(view: Sketch): NextItem[] {
  // A beat that was moved may come before one of a lower number.
  const upcoming = (beats: Sketch['visits']) =>
    beats
      .filter((beat) => beat.state === 'planned' && beat.latest >= view.today)
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const visits = upcoming(view.visits)
    .slice(0, 2)
    .map((visit) =>
      item('visit', visit.key, visit.name, visit.date, owners(view, 'adviser'), {
        n: visit.n,
        week: visit.week,
      }),
    );
  const meetings = [...Map.groupBy(upcoming(sparseMeetings(view)), (meeting) => meeting.name).values()]
    .flatMap((same) => same.slice(0, 1))
    .map((meeting) =>
      item('meeting', meeting.key, meeting.name, meeting.date, owners(view, 'both'), {
        n: meeting.n,
        week: meeting.week,
      }),
    );
  const gatherings = upcoming(view.gatherings)
    .slice(0, 1)
    .map((gathering) =>
      item(
        'gathering',
        gathering.key,
        gathering.name,
        gathering.date < view.today ? gathering.latest : gathering.date,
        owners(view, 'both'),
        {
          n: gathering.n,
          week: gathering.week,
        },
      ),
    );
  return [...visits, ...meetings, ...gatherings];
}

/** The phases that have begun: what is to be done in a later one is not next. */
function begun(view: Sketch): Sketch['phases'] {
  const current = view.position.phase ?? 1;
  return view.phases.filter(({ n }) => n <= current);
}

const isWaited = ({ state }: { state: DeliverableState }): boolean =>
  state === 'late' || state === 'due' || state === 'half';

/** With its gate open a phase is behind: nobody waits any longer for what was done beside its deliverables. */
function activitiesOf(view: Sketch): NextItem[] {
  return begun(view)
    .filter(({ gate }) => gate?.state !== 'open')
    .flatMap(({ activities }) => activities)
    .filter(isWaited)
    .map(({ key, name, to, toWeek, state }) =>
      item('activity', key, name, to, owners(view, 'both'), { week: toWeek, late: state === 'late' }),
    );
}

function deliverablesOf(view: Sketch): NextItem[] {
  return begun(view)
    .flatMap(({ deliverables }) => deliverables)
    .filter(isWaited)
    .map((deliverable) =>
      item(
        'deliverable',
        deliverable.key,
        deliverable.name,
        deliverable.due,
        deliverable.owner ? [deliverable.owner] : owners(view, 'both'),
        { week: deliverable.dueWeek, late: deliverable.state === 'late' },
      ),
    );
}

function gatesOf(view: Sketch): NextItem[] {
  const gate = view.phases.map((phase) => phase.gate).find((g) => g !== null && g.state !== 'open');
  if (!gate) return [];
  return [
    item('gate', gate.key, gate.name, gate.date, owners(view, 'both'), {
      week: gate.week,
      late: gate.state === 'late',
    }),
  ];
}

/** A follow-up has a week and no day yet: it is next until that week is over. */
const followUpsOf = (view: Sketch): NextItem[] =>
  view.followUps
    .filter(({ date }) => isoWeekOf(date) >= isoWeekOf(view.today))
    .slice(0, 1)
    .map((followUp) => item('follow-up', followUp.key, followUp.name, followUp.date, owners(view, 'both')));
