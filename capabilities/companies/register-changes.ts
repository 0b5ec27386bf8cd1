import type { RegisterChange, RegisterUnit, Said } from '#companies/register-shapes.ts';

/** What stands in the programme of what the register also knows. */
type Ours = { name: string; employees: number | null };

export const saidOf = (unit: RegisterUnit): Said => ({
  name: unit.name,
  employees: unit.employees,
  employeesState: unit.employeesState,
  industryCode: unit.industryCode,
  bankrupt: unit.bankrupt,
  windingUp: unit.windingUp,
  deletedOn: unit.deletedOn,
});

const employeesIn = (said: Said): string =>
  said.employees === null ? said.employeesState : String(said.employees);

/** The weightiest of what is said about whether a unit is at work. */
export const statusOf = (said: Pick<Said, 'deletedOn' | 'bankrupt' | 'windingUp'>) =>
  said.deletedOn ? 'deleted' : said.bankrupt ? 'bankrupt' : said.windingUp ? 'winding-up' : 'active';

/** Names differ when more than capitals and the form of the company do: the register shouts, and people leave out AS. */
const isSameName = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (name: string): string =>
  name
    .toLocaleLowerCase('nb')
    .replace(/\s+(as|asa|sa|da|ans|nuf)$/, '')
    .trim();

/**
 * What the register says otherwise than when it was last taken over (`before`, null when it never was, and then
 * it is held against what stands in the programme). Nothing is changed by it: what stands is the office's to move.
 */
export function changesSince(before: Said | null, now: Said, ours: Ours): RegisterChange[] {
  return [
    nameChange(before, now, ours),
    employeesChange(before, now, ours),
    factChange('industry', before?.industryCode ?? null, now.industryCode ?? ''),
    factChange('status', before ? statusOf(before) : 'active', statusOf(now)),
  ].filter((change) => change !== null);
}

function nameChange(before: Said | null, now: Said, ours: Ours): RegisterChange | null {
  if (isSameName(before?.name ?? ours.name, now.name)) return null;
  return {
    field: 'name',
    before: before?.name ?? null,
    now: now.name,
    ours: ours.name,
    correctedByHand: !isSameName(ours.name, before?.name ?? now.name),
    canTake: !isSameName(ours.name, now.name),
  };
}

function employeesChange(before: Said | null, now: Said, ours: Ours): RegisterChange | null {
  const own = ours.employees === null ? '' : String(ours.employees);
  const wasSaid = before ? employeesIn(before) : own;
  if (wasSaid === employeesIn(now)) return null;
  return {
    field: 'employees',
    before: before && wasSaid,
    now: employeesIn(now),
    ours: own || null,
    correctedByHand: own !== '' && own !== wasSaid,
    canTake: now.employees !== null && now.employees !== ours.employees,
  };
}

function factChange(field: 'industry' | 'status', before: string | null, now: string): RegisterChange | null {
  if (before === now || (before === null && field === 'industry')) return null;
  return { field, before, now, ours: null, correctedByHand: false, canTake: false };
}

type Origin = { source: 'office' | 'register'; at: string };

/** Where each of a company's own facts is from: the register while it stands as the register said it, else the office. */
export function originsOf(
  company: Ours & { sites: readonly { productionNumber?: string | undefined }[] },
  link: { said: Said | null; saidAt: string } | null,
  writtenAt: string,
): { nameFrom: Origin; employeesFrom: Origin | null; sitesFrom: Origin } {
  const said = link?.said;
  const office: Origin = { source: 'office', at: writtenAt };
  const register: Origin = { source: 'register', at: link?.saidAt ?? writtenAt };
  const { name, employees, sites } = company;
  return {
    nameFrom: said && isSameName(said.name, name) ? register : office,
    employeesFrom: employees === null ? null : said?.employees === employees ? register : office,
    sitesFrom: said && sites.every(({ productionNumber }) => productionNumber) ? register : office,
  };
}
