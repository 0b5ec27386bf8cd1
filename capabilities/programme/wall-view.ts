import { z } from 'zod';
import { sides } from '#people/contract.ts';
import { Id, Moment, PlanDate } from '#platform/contract/shapes.ts';
import { type Beat, type JourneyView, Position } from '#programme/journey-view.ts';
import { GateState } from '#programme/phase-view.ts';
import { sparseMeetings } from '#programme/sparse-meetings.ts';

/** How many things to come a wall has room for at a size that is read from four metres. */
const shown = 3;

/** A company's journey as the wall shows it: facts of the group, and nothing about a single person. */
export const WallView = z
  .object({
    company: z.object({ company: Id, name: z.string() }),
    /** When this was read. */
    at: Moment,
    today: PlanDate,
    state: Position.shape.state,
    week: z.int().nullable(),
    weeks: z.int(),
    phase: z.object({ n: z.int(), name: z.string() }).nullable(),
    phases: z.array(z.object({ n: z.int(), firstWeek: z.int(), lastWeek: z.int() })),
    start: PlanDate,
    daysToStart: z.int().nullable(),
    resumes: PlanDate.nullable(),
    next: z.array(
      z.object({ kind: z.enum(['visit', 'meeting', 'gathering']), name: z.string(), date: PlanDate }),
    ),
    /** The next gate that is not open; null when all are. */
    gate: z
      .object({
        name: z.string(),
        date: PlanDate,
        state: GateState,
        missing: z.int(),
        /** Which party has signed. */
        signed: z.object({ employer: z.boolean(), employees: z.boolean() }),
      })
      .nullable(),
  })
  .meta({ id: 'WallView' });
export type WallView = z.infer<typeof WallView>;

/** What of a journey hangs on the wall at a moment (ISO, UTC). */
export function wallOf(view: JourneyView, at: string): WallView {
  const { company, today, position, weeks, start } = view;
  const phase = view.phases.find(({ n }) => n === position.phase);
  return {
    company,
    at,
    today,
    state: position.state,
    week: position.week,
    weeks: weeks.length,
    phase: phase ? { n: phase.n, name: phase.name } : null,
    phases: view.phases.map(({ n, firstWeek, lastWeek }) => ({ n, firstWeek, lastWeek })),
    start,
    daysToStart: position.daysToStart,
    resumes: position.resumes,
    next: position.state === 'paused' ? [] : nextOnWall(view),
    gate: gateOnWall(view),
  };
}

/** The next of each kind, nearest first; a gathering that has begun its window is due at the end of it. */
function nextOnWall(view: JourneyView): WallView['next'] {
  const first = (beats: readonly Beat[]) =>
    beats
      .filter((beat) => beat.state === 'planned' && beat.latest >= view.today)
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
      .slice(0, 1);
  return [...first(view.visits), ...first(sparseMeetings(view)), ...first(view.gatherings)]
    .map(({ subject, name, date, latest }) => ({
      kind: subject,
      name,
      date: date < view.today ? latest : date,
    }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .slice(0, shown);
}

function gateOnWall(view: JourneyView): WallView['gate'] {
  const gate = view.phases.map((phase) => phase.gate).find((one) => one !== null && one.state !== 'open');
  if (!gate) return null;
  const [employer, employees] = sides.map((side) => gate.signatures.some((one) => one.side === side));
  return {
    name: gate.name,
    date: gate.date,
    state: gate.state,
    missing: gate.missing.length,
    signed: { employer: employer ?? false, employees: employees ?? false },
  };
}
