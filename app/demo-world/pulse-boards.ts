import { createHash } from 'node:crypto';
import type { PlanDate } from '#engines/journey/shape.ts';
import { officeOf } from '#platform/contract/office.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import type { Template } from '#programme/template.ts';
import { buildHistory } from '#pulse-boards/server/builders.ts';
import { buildPostLink } from '#pulse-boards/server/builders-posts.ts';
import { personId } from './build-around.ts';
import { demoProgramme, office } from './cast.ts';
import { momentOn, workingDayFrom } from './moments.ts';
import type { PlannedCompany } from './plan.ts';
import { planBoards, planOfficeBoards } from './pulse-boards-plan.ts';
import { screenOf } from './screens.ts';
import { idOf, idsOf } from './seed.ts';

/** A sign by a machine, by the company's key. */
const signs: Readonly<Record<string, { board: string; spot: string }>> = {
  osvika: { board: 'press', spot: 'Ved presse 2' },
  lyngmo: { board: 'saw', spot: 'Ved tømmerbordet' },
};

/** What opens a company's sign: known to all, as everything here is invented. */
export const secretOf = (key: string): string =>
  createHash('sha256').update(`demo world: sign ${key}`).digest('base64url');

/** Writes what has happened on the office's own boards. Leaves one of its people in scope. */
export async function buildOfficeBoards(tx: Tx, template: Template, today: PlanDate): Promise<void> {
  const nextId = idsOf('board change office');
  const author = { by: personId(office.name), byName: office.name };
  const acts = planOfficeBoards(template, today).map(({ at, name: _, ...change }) => ({
    change: nextId(),
    ...change,
    author: { ...author, at },
  }));
  const holder = officeOf(demoProgramme);
  await setScope(tx, { companies: [holder] });
  await buildHistory(tx, holder, acts);
}

/** Writes all that has happened on a company's boards. Leaves one of its people in scope. */
export async function buildBoards(tx: Tx, planned: PlannedCompany, today: PlanDate): Promise<void> {
  const { key, company, cast } = planned;
  const nextId = idsOf(`board change ${key}`);
  const wall = screenOf(key);
  // Where no screen hangs, the coordinator keeps the board on a tablet.
  const keeper = cast.people.find(({ role }) => role === 'lean-coordinator')?.name ?? null;
  const acts = planBoards(planned, today).map(({ at, name, ...change }) => {
    const person = name ?? (wall === null ? keeper : null);
    const author = { by: person && personId(person), byName: person ?? wall ?? '', at };
    return { change: nextId(), ...change, author };
  });
  await setScope(tx, { companies: [company] });
  if (acts.length === 0) return;
  await buildHistory(tx, company, acts);
  const sign = signs[key];
  if (!sign || !keeper) return;
  const { board, spot } = sign;
  const made = {
    person: personId(keeper),
    name: keeper,
    at: momentOn(workingDayFrom(today, -30), `sign ${key}`),
  };
  const given = { board: idOf(`board ${key} ${board} board`), spot, secret: secretOf(key), made };
  await buildPostLink(tx, company, given, idsOf(`sign ${key}`));
}
