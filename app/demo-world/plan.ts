import type { Journey, PlanDate } from '#engines/journey/shape.ts';
import type { EnrolmentRow, EnrolmentState } from '#programme/rules.ts';
import type { Template } from '#programme/template.ts';
import { skeletonOf } from '#programme/template-skeleton.ts';
import { type CastCompany, type CompanyKey, companies, companyKeys, demoProgramme, office } from './cast.ts';
import type { PlannedChange } from './history.ts';
import { marksOf, type PlannedMark } from './marks.ts';
import { idOf } from './seed.ts';
import { placeCompany } from './standing.ts';
import { stories } from './stories.ts';
import type { CohortKey, Story } from './story.ts';

export type PlannedCohort = { key: CohortKey; cohort: string; name: string; template: string };

export type PlannedWay = {
  enrolment: EnrolmentRow;
  template: Template;
  state: EnrolmentState;
  journey: Journey;
  changes: PlannedChange[];
  marks: PlannedMark[];
};

/** A company of the demo world; `way` is null while it is not enrolled. */
export type PlannedCompany = { key: CompanyKey; company: string; cast: CastCompany; way: PlannedWay | null };

export type PlannedWorld = { cohorts: PlannedCohort[]; companies: PlannedCompany[] };

export const companyId = (key: CompanyKey): string => idOf(`company ${key}`);

const cohorts: readonly PlannedCohort[] = [
  { key: 'first', cohort: idOf('cohort first'), name: 'Første kull', template: demoProgramme },
  { key: 'second', cohort: idOf('cohort second'), name: 'Andre kull', template: demoProgramme },
  { key: 'deepening', cohort: idOf('cohort deepening'), name: 'Fordypning', template: 'fordypning' },
];

/**
 * The whole demo world on a day, as plain values: the same day and templates give the same world.
 * A cohort whose template is not among `templates` (oldest version first) is left out with its companies.
 */
export function planWorld(today: PlanDate, templates: readonly Template[]): PlannedWorld {
  const newest = new Map(templates.map((template) => [template.key, template]));
  const held = cohorts.filter(({ template }) => newest.has(template));
  const planned = companyKeys.flatMap((key): PlannedCompany[] => {
    const story = key === 'brattfoss' ? null : stories[key];
    if (!story) return [{ key, company: companyId(key), cast: companies[key], way: null }];
    const cohort = held.find((one) => one.key === story.cohort);
    if (!cohort) return [];
    const way = planWay(key, story, cohort, newest.get(cohort.template)!, today);
    return [{ key, company: companyId(key), cast: companies[key], way }];
  });
  return { cohorts: [...held], companies: planned };
}

function planWay(
  key: CompanyKey,
  story: Story,
  cohort: PlannedCohort,
  template: Template,
  today: PlanDate,
): PlannedWay {
  const { name, adviser, visitWeekday, people } = companies[key];
  const fixed = {
    company: companyId(key),
    enrolment: idOf(`enrolment ${key}`),
    cohort: cohort.cohort,
    template: template.key,
    version: template.version,
    calendar: 'no' as const,
    visitWeekday,
    open: [],
  };
  const askers = { office: office.name, adviser: adviser ?? office.name };
  const { enrolment, changes, state, journey } = placeCompany(
    story,
    skeletonOf(template),
    fixed,
    askers,
    today,
  );
  const employees = people.filter(({ role }) => role === 'employee').map((person) => person.name);
  const marks = marksOf({ story, template, journey, name, employees, today });
  return { enrolment, template, state, journey, changes, marks };
}
