/**
 * The real programme on plain values, for tests of the room's rules: one company from Monday 11 January 2027,
 * no database. 68 weeks, the last one from 12 June 2028; Easter closes the week of 22 March 2027.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Journey, PlanDate } from '#engines/journey/shape.ts';
import type { Language } from '#platform/contract/language.ts';
import { isRefusal } from '#platform/contract/refusal.ts';
import type { BeatChangeRow } from '#programme/beat-change.ts';
import { BeatPlaces } from '#programme/beats.ts';
import type { ChangeDetail } from '#programme/change.ts';
import { type Decided, decideChange, journeyFor, type Standing } from '#programme/change-rules.ts';
import { nothingKnown } from '#programme/gates.ts';
import { type MarkRow, Marks } from '#programme/marks.ts';
import { type ChangeRow, type EnrolmentRow, stateOf } from '#programme/rules.ts';
import type { Template } from '#programme/template.ts';
import { readTemplate } from '#programme/template-file.ts';
import { skeletonOf } from '#programme/template-skeleton.ts';
import { type Known, viewOf } from '#programme/view.ts';

export const exampleStart = '2027-01-11';

const fileName = 'programmes/produktivitetsspranget.yaml';
const source = readFileSync(join(import.meta.dirname, '..', '..', '..', fileName), 'utf8');
const read = readTemplate(source, fileName);
if ('problems' in read) throw new Error(`${fileName} cannot be read: ${read.problems[0]?.code}`);

export const exampleTemplate: Template = read.template;

export const exampleEnrolment: EnrolmentRow = {
  company: '019a0000-0000-7000-8000-000000000001',
  enrolment: '019a0000-0000-7000-8000-000000000002',
  cohort: '019a0000-0000-7000-8000-000000000003',
  template: exampleTemplate.key,
  version: exampleTemplate.version,
  calendar: 'no',
  start: exampleStart,
  visitWeekday: 1,
  close: [],
  open: [],
};

/** A later version: the same programme with what `edit` changes. */
export function laterVersion(version: string, edit: (template: Template) => void): Template {
  const template = structuredClone(exampleTemplate);
  template.version = version;
  edit(template);
  return template;
}

/** What deciding needs on a day: the example company, its changes so far and the versions there are. */
export function standingOn(
  today: PlanDate,
  changes: readonly ChangeRow[] = [],
  later: readonly Template[] = [],
  language: Language = 'nb',
): Standing {
  const versions = [exampleTemplate, ...later];
  const skeletons = new Map(versions.map((template) => [template.version, skeletonOf(template)]));
  return { enrolment: exampleEnrolment, changes, skeletons, today, language };
}

/** The nth change as it is stored: its id says its number. */
export const changeRow = (n: number, detail: ChangeDetail, reason = 'Strøm'): ChangeRow => ({
  change: changeId(n),
  revision: n,
  detail,
  reason,
  byName: 'Marit Holte',
  at: `2027-01-${String(1 + (n % 28)).padStart(2, '0')}T09:00:00.000Z`,
});

export const changeId = (n: number): string => `019a0000-0000-7000-9000-${String(n).padStart(12, '0')}`;

/** Decides a change on the newest revision. */
export const decide = (standing: Standing, detail: ChangeDetail, reason = 'Strøm') =>
  decideChange(standing, {
    change: changeId(standing.changes.length + 1),
    detail,
    reason,
    revision: standing.changes.length,
  });

/** Decides and stores, as the route does; throws when the change is refused. */
export function after(standing: Standing, detail: ChangeDetail): Standing & { decided: Decided } {
  const decided = decide(standing, detail);
  if (isRefusal(decided)) throw new Error(`${detail.kind} was refused: ${decided.refused}`);
  const row = changeRow(standing.changes.length + 1, decided.detail);
  return { ...standing, changes: [...standing.changes, row], decided };
}

/** The journey of a standing; throws when there is none. */
export function journeyOf(standing: Standing): Journey {
  const journey = journeyFor(stateOf(standing.enrolment, standing.changes), standing);
  if (isRefusal(journey)) throw new Error(`No journey: ${journey.refused}`);
  return journey;
}

export const markRow = (
  subject: MarkRow['subject'],
  key: string,
  rest: Partial<Omit<MarkRow, 'subject' | 'key'>> = {},
): MarkRow => ({
  subject,
  key,
  side: null,
  state: 'done',
  note: '',
  byName: 'Ingrid Solbakk',
  at: '2027-02-01T10:00:00.000Z',
  ...rest,
});

/** Everything a picture of the example journey is made from; `rest` puts other things in its place. */
export function knownOn(
  standing: Standing,
  marks: readonly MarkRow[] = [],
  rest: Partial<Known> = {},
  beatChanges: readonly BeatChangeRow[] = [],
): Known {
  const journey = journeyOf(standing);
  return {
    company: { company: standing.enrolment.company, name: 'Skarvdal Mekaniske' },
    cohort: 'Kull 1',
    enrolment: standing.enrolment.enrolment,
    newest: exampleTemplate.version,
    template: exampleTemplate,
    journey,
    gates: nothingKnown,
    places: new BeatPlaces(journey, beatChanges, standing.changes),
    state: stateOf(standing.enrolment, standing.changes),
    changes: standing.changes,
    marks: new Marks(marks),
    parties: { employer: 'Ingrid Solbakk', employees: 'Terje Aune', coordinator: null, adviser: 'Nora Vik' },
    may: {
      mark: true,
      change: true,
      moveVisits: true,
      moveMeetings: true,
      invited: true,
      prove: true,
      advise: true,
      sign: null,
    },
    today: standing.today,
    language: standing.language,
    ...rest,
  };
}

/** The picture itself, on a day, with what has been marked. */
export const pictureOn = (today: PlanDate, marks: readonly MarkRow[] = [], rest: Partial<Known> = {}) =>
  viewOf(knownOn(standingOn(today), marks, rest));
