import { companyById } from '#companies/server/door.ts';
import { type Side, sides } from '#people/contract.ts';
import { contentOf, partsOf } from '#pilot-groups/organisation.ts';
import type { AreaWords, GroupMember, GroupWords, HoursPromise } from '#pilot-groups/organisation-content.ts';
import type { AnswerRow } from '#pilot-groups/rows.ts';
import { loadRows } from '#pilot-groups/server/store.ts';
import {
  type Author,
  insertAnswers,
  insertArea,
  insertGroup,
  insertPromise,
  insertSignature,
  insertVersion,
} from '#pilot-groups/server/store-insert.ts';
import { digestOf } from '#pilot-groups/server/store-view.ts';
import { makeId } from '#platform/contract/id.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';

/** Rows for tests and the demo world. Each leaves the person it is written by in scope. */
const as = (tx: Tx, { company, person }: Author) => setScope(tx, { companies: [company], person });

/** An area of a company; answers with its id. */
export async function buildArea(
  tx: Tx,
  by: Author,
  given: Partial<AreaWords> = {},
  makeNextId: () => string = makeId,
): Promise<string> {
  await as(tx, by);
  const [area, content] = [makeNextId(), makeNextId()];
  const words = { name: 'Montasje', site: null, what: '', why: '', challenge: '', ...given };
  await insertArea(tx, by, { ...words, area, content, stands: true });
  return area;
}

type Given = Partial<Omit<GroupWords, 'members'>> & { members?: readonly Omit<GroupMember, 'member'>[] };

/** A pilot group; answers with its id. */
export async function buildGroup(
  tx: Tx,
  by: Author,
  { members = [], ...given }: Given = {},
  makeNextId: () => string = makeId,
): Promise<string> {
  await as(tx, by);
  const [group, content] = [makeNextId(), makeNextId()];
  const words = {
    title: 'Flyt i montasjen',
    goal: '',
    areas: [],
    sites: [],
    rhythm: 'weekly' as const,
    meets: '',
    line: '',
    steering: '',
    ...given,
  };
  const named = members.map((one) => ({ ...one, member: makeNextId() }));
  await insertGroup(tx, by, { ...words, members: named, group, content, stands: true });
  return group;
}

/** Hours promised to a group; answers with the promise’s id. */
export async function buildPromise(
  tx: Tx,
  by: Author,
  given: HoursPromise & { group: string; note?: string },
  makeNextId: () => string = makeId,
): Promise<string> {
  await as(tx, by);
  const promise = makeNextId();
  await insertPromise(tx, by, { note: '', ...given, promise });
  return promise;
}

/** What a party says of a week. */
export async function buildAnswer(
  tx: Tx,
  by: Author,
  given: Pick<AnswerRow, 'group' | 'week' | 'side' | 'word' | 'hours'> & { note?: string },
  makeNextId: () => string = makeId,
): Promise<void> {
  await as(tx, by);
  await insertAnswers(tx, by, [{ note: '', ...given, answer: makeNextId() }]);
}

/** Signs the organisation as it stands, and keeps it as a version when both parties do. */
export async function buildSigning(
  tx: Tx,
  company: string,
  given: Readonly<Record<Side, Author | null>> & { today: string },
  makeNextId: () => string = makeId,
): Promise<void> {
  await setScope(tx, { companies: [company] });
  const sites = (await companyById(tx, company))?.sites ?? [];
  const rows = await loadRows(tx, company);
  const content = contentOf(partsOf(rows, sites, [], given.today), rows.promises);
  const digest = digestOf(content);
  for (const side of sides) {
    const by = given[side];
    if (!by) continue;
    await as(tx, by);
    await insertSignature(tx, by, { signature: makeNextId(), side, digest, isGiven: true });
  }
  const { employer, employees } = given;
  if (!employer || !employees) return;
  const signatures = {
    employer: { by: employer.name, at: employer.at },
    employees: { by: employees.name, at: employees.at },
  };
  await insertVersion(tx, employees, { version: makeNextId(), digest, content, signatures });
}
