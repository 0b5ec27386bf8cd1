import type { JourneyView } from '#programme/journey-view.ts';
import type { PortfolioRow } from '#programme/office-shapes.ts';

type Need = PortfolioRow['needs'][number];

/** How many of the latest visits are looked at, and how many of them may be missed before someone should act. */
const latestVisits = 4;
const missedBeforeActing = 2;

/** One company on the office's line: only what the line and its sentence need. */
export function portfolioRowOf(view: JourneyView): PortfolioRow {
  const next = view.next.find(({ name }) => name !== '');
  return {
    company: view.company.company,
    name: view.company.name,
    cohort: view.cohort,
    programme: view.programme.name,
    version: view.programme.version,
    adviser: view.parties.adviser,
    enrolled: true,
    weeks: view.weeks.length,
    phases: view.phases.map(({ n, name, firstWeek, lastWeek }) => ({ n, name, firstWeek, lastWeek })),
    position: view.position,
    visits: view.visits.map(({ n, week, date, moved, state }) => ({
      n,
      week: moved ? weekOf(view, date) : week,
      date,
      state,
    })),
    gates: view.phases.flatMap(({ gate }) =>
      gate ? [{ week: gate.week, date: gate.date, state: gate.state }] : [],
    ),
    needs: needsOf(view),
    nextName: next?.name ?? null,
    nextDate: next?.date ?? null,
    start: view.start,
    end: view.end,
    slackWeeks: view.slackWeeks,
  };
}

/** The programme week a day lies in, or the last one before it. */
const weekOf = (view: JourneyView, date: string): number =>
  view.weeks.findLast(({ monday }) => monday <= date)?.n ?? 1;

/** A company that is registered and not yet in the programme. */
export function unenrolledRow(
  company: { company: string; name: string },
  adviser: string | null,
): PortfolioRow {
  return {
    company: company.company,
    name: company.name,
    cohort: null,
    programme: null,
    version: null,
    adviser,
    enrolled: false,
    weeks: 0,
    phases: [],
    position: null,
    visits: [],
    gates: [],
    needs: [{ code: 'not-enrolled', count: 1, date: null }],
    nextName: null,
    nextDate: null,
    start: null,
    end: null,
    slackWeeks: null,
  };
}

/** What needs a move, the weightiest first. */
export function needsOf(view: JourneyView): Need[] {
  // One that was called off is a fact of its own, and no visit nobody came to.
  const past = view.visits
    .filter(({ state }) => state !== 'planned' && state !== 'cancelled')
    .slice(-latestVisits);
  const missed = past.filter(({ state }) => state === 'missed');
  const unreported = past.filter(({ state }) => state === 'unreported');
  const gate = view.phases.map((phase) => phase.gate).find((g) => g?.state === 'late');
  const late = view.phases
    .flatMap(({ deliverables }) => deliverables)
    .filter(({ state }) => state === 'late');
  const over = view.warnings.find(({ code }) => code === 'past-limit');
  const needs: (Need | false | null | undefined)[] = [
    missed.length >= missedBeforeActing && {
      code: 'visits-missed',
      count: missed.length,
      date: missed.at(-1)!.date,
    },
    gate && { code: 'gate-late', count: 1, date: gate.date },
    late.length > 0 && { code: 'deliverables-late', count: late.length, date: late[0]!.due },
    view.pause?.expectedTo === null && { code: 'pause-open', count: 1, date: view.pause.from },
    unreported.length >= missedBeforeActing && {
      code: 'visits-unreported',
      count: unreported.length,
      date: unreported.at(-1)!.date,
    },
    over && { code: 'past-limit', count: over.weeks ?? 0, date: view.end },
  ];
  return needs.filter((need) => !!need);
}
