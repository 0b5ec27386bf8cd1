import type { Journey, PlanDate } from '#engines/journey/shape.ts';
import type { Role } from '#people/contract.ts';
import { writeDay } from '#platform/contract/dates.ts';
import type { Template } from '#programme/template.ts';
import { dayOf, workingDayFrom } from './moments.ts';
import { chance } from './seed.ts';

export type Kept = { key: string; on: PlanDate; by: Role | 'office'; note: string };

/** When a commitment was kept and on what evidence; null when the story says nothing about it. */
type Rule = (known: {
  journey: Journey;
  name: string;
  employees: readonly string[];
}) => Omit<Kept, 'key'> | null;

const caseNumber = (name: string, most: number): number => 1 + Math.floor(chance(name) * most);

/** The template's commitments, by key. Some are kept before the start: a board may decide first. */
const rules: Readonly<Record<string, Rule>> = {
  'anchored-in-board': ({ journey, name }) => {
    const on = workingDayFrom(journey.start, -31);
    const note = `Styremøtet ${writeDay(on, 'nb', 'date')}, sak ${caseNumber(`${name} board`, 40)} i protokollen.`;
    return { on, by: 'manager', note };
  },
  'steering-group-of-both-parties': ({ journey }) => ({
    on: dayOf(journey, { week: 2, weekday: 3 }),
    by: 'lean-coordinator',
    note: 'Seks medlemmer, tre fra hver part. Oversikten ble lagt fram i første møte.',
  }),
  'anchored-in-joint-body': ({ journey, name }) => {
    const on = dayOf(journey, { week: 3, weekday: 4 });
    const body = chance(`${name} body`) < 0.5 ? 'arbeidsmiljøutvalget' : 'bedriftsutvalget';
    const note = `Møtet i ${body} ${writeDay(on, 'nb', 'date')}, sak ${caseNumber(`${name} joint body`, 9)} i referatet.`;
    return { on, by: 'employee-representative', note };
  },
  'two-through-course': ({ journey, employees: [one, other] }) => ({
    on: dayOf(journey, { week: 38, weekday: 4 }),
    by: 'lean-coordinator',
    note: `${one} og ${other} har bestått.`,
  }),
  'three-gatherings': ({ journey }) =>
    gatheringsKept(journey, 'Begge parter var registrert på alle tre samlingene.'),
  'both-gatherings': ({ journey }) => gatheringsKept(journey, 'Begge parter var registrert begge dagene.'),
};

const gatheringsKept = (journey: Journey, note: string): Omit<Kept, 'key'> => {
  const on = workingDayFrom(journey.gatherings.at(-1)!.latest, 0);
  return { on, by: 'office', note };
};

/** The commitments kept before today, each with who said so and the evidence it points to. */
export function commitmentsKept(template: Template, known: Parameters<Rule>[0], today: PlanDate): Kept[] {
  return template.commitments.flatMap(({ key }) => {
    const kept = rules[key]?.(known);
    return kept && kept.on < today ? [{ key, ...kept }] : [];
  });
}
