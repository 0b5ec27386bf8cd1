import { makeId } from '#platform/contract/id.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { ChangeDetail } from '#programme/change.ts';
import type { Subject } from '#programme/marks.ts';
import type { EnrolmentRow } from '#programme/rules.ts';
import {
  insertChange,
  insertCohort,
  insertEnrolment,
  insertMarks,
  type MarkInsert,
} from '#programme/server/store.ts';
import { listTemplates } from '#programme/server/store-templates.ts';

/** Rows as they would be after people had worked for a while: the builders check nothing the routes check. */
export type Author = { person: string; name: string };

export async function buildCohort(
  tx: Tx,
  cohort: { programme: string; template: string; name: string; by: string; madeAt?: string },
  makeNextId: () => string = makeId,
): Promise<string> {
  const id = makeNextId();
  const { by, ...row } = cohort;
  await insertCohort(tx, { ...row, cohort: id, madeBy: by });
  return id;
}

/** Enrols a company on the newest version of a template (or the one given), now or when it is said to have been. */
export async function buildEnrolment(
  tx: Tx,
  enrolment: Partial<EnrolmentRow> & {
    company: string;
    cohort: string;
    template: string;
    start: string;
    by: string;
    enrolledAt?: string;
  },
  makeNextId: () => string = makeId,
): Promise<EnrolmentRow> {
  const { by, ...given } = enrolment;
  const newest = (await listTemplates(tx)).findLast(({ template }) => template.key === given.template);
  if (!newest) throw new Error(`There is no template ${given.template}.`);
  const row: EnrolmentRow = {
    enrolment: makeNextId(),
    version: newest.template.version,
    calendar: 'no',
    visitWeekday: 1,
    close: [],
    open: [],
    ...given,
  };
  await insertEnrolment(tx, { ...row, enrolledBy: by });
  return row;
}

export async function buildChange(
  tx: Tx,
  enrolment: EnrolmentRow,
  change: { revision: number; detail: ChangeDetail; reason: string; by: Author; at: string },
  makeNextId: () => string = makeId,
): Promise<void> {
  await insertChange(tx, {
    company: enrolment.company,
    enrolment: enrolment.enrolment,
    change: makeNextId(),
    revision: change.revision,
    detail: change.detail,
    reason: change.reason,
    changedBy: change.by.person,
    changedByName: change.by.name,
    changedAt: change.at,
  });
}

export type MarkToBuild = {
  subject: Subject;
  key: string;
  state: MarkInsert['state'];
  side?: MarkInsert['side'];
  note?: string;
  by: Author;
  at: string;
};

export async function buildMarks(
  tx: Tx,
  enrolment: EnrolmentRow,
  marks: readonly MarkToBuild[],
  makeNextId: () => string = makeId,
): Promise<void> {
  const rows = marks.map(({ by, at, side = null, note = '', ...mark }) => ({
    ...mark,
    side,
    note,
    company: enrolment.company,
    enrolment: enrolment.enrolment,
    mark: makeNextId(),
    markedBy: by.person,
    markedByName: by.name,
    markedAt: at,
  }));
  await insertMarks(tx, rows);
}
