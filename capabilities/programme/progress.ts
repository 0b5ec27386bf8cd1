import type { JourneyView } from '#programme/journey-view.ts';
import type { ProgressRow } from '#programme/office-shapes.ts';

/**
 * One company as a branch partner may see it: how far it has come and whether both parties take part, in counts.
 * No figure of the company's own, no opinion, no word anybody wrote, and nobody's name.
 */
export function progressOf(view: JourneyView): ProgressRow {
  const gates = view.phases.flatMap(({ gate }) => (gate ? [gate] : []));
  const joint = view.phases
    .flatMap(({ deliverables }) => deliverables)
    .filter(({ signedByBoth }) => signedByBoth);
  const signatures = [...gates, ...joint].flatMap((one) => one.signatures);
  const signed = (side: 'employer' | 'employees') =>
    signatures.filter((one) => one.side === side && one.at !== null).length;
  const past = view.visits.filter(
    ({ state, date }) => state !== 'planned' && (state !== 'cancelled' || date < view.today),
  );
  return {
    company: view.company.company,
    name: view.company.name,
    cohort: view.cohort,
    position: view.position,
    weeks: view.weeks.length,
    visits: { held: past.filter(({ state }) => state === 'held').length, due: past.length },
    gates: { open: gates.filter(({ state }) => state === 'open').length, all: gates.length },
    represented: { employer: view.parties.employer !== null, employees: view.parties.employees !== null },
    signed: { employer: signed('employer'), employees: signed('employees') },
  };
}
