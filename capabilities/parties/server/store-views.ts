import { companyById } from '#companies/server/door.ts';
import { access, readsWholeMeasures } from '#parties/access.ts';
import { actState, actViewOf, type Speaker } from '#parties/act-rules.ts';
import { intakeViewOf } from '#parties/intake-picture.ts';
import { measureViewOf } from '#parties/measure-picture.ts';
import type { MeasuresView } from '#parties/measure-view.ts';
import type { PartiesView } from '#parties/parties-view.ts';
import { findThresholds, listActs } from '#parties/server/store-acts.ts';
import { loadIntake } from '#parties/server/store-intake.ts';
import { listMeasures } from '#parties/server/store-measures.ts';
import type { Side } from '#people/contract.ts';
import { membersInScope, sideOf } from '#people/server/door.ts';
import { allows, type Rule } from '#platform/contract/access.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Scope, Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';

/** What every handler of the room is handed, as far as this room uses it. */
export type Looking = {
  tx: Tx;
  actor: Actor;
  scope: Scope;
  now: Date;
  today: string;
  params: { company: string };
};

/** More decisions than this that are over are of no use on a page; all of them stay in the table. */
const mostPast = 30;

/** The parties a person speaks for in a company, by the roles held there. */
export function speakerOf({ actor, params }: Pick<Looking, 'actor' | 'params'>): Speaker {
  const held = actor.memberships
    .filter(({ company }) => company === params.company)
    .map(({ role }) => sideOf(role))
    .filter((side): side is Side => side !== null);
  return { person: actor.person, name: actor.name, sides: [...new Set(held)].sort().reverse() };
}

const maybe =
  ({ actor, params, scope }: Looking) =>
  (rule: Rule): boolean =>
    allows(rule, actor.memberships, params.company, scope);

export async function readParties(looking: Looking): Promise<PartiesView | Refusal<'not-found'>> {
  const { tx, today } = looking;
  const { company } = looking.params;
  const found = await companyById(tx, company);
  if (!found) return refuse('not-found');
  const may = maybe(looking);
  const speaker = speakerOf(looking);
  const now = looking.now.toISOString();
  const rows = await listActs(tx, company);
  const isOpen = (row: (typeof rows)[number]) => actState(row, now) === 'open';
  const open = rows.filter(isOpen);
  const past = rows.filter((row) => !isOpen(row)).toReversed();
  const consent = past.find(
    (row) => row.subject.kind === 'research-consent' && actState(row, now) === 'effective',
  );
  return {
    company: { company, name: found.name },
    today,
    parties: await namesOfParties(tx, today, company),
    intake: intakeViewOf(await loadIntake(tx, company), speaker, found.employees),
    acts: [...open, ...past.slice(0, mostPast)].map((row) => actViewOf(row, speaker, now)),
    thresholds: await findThresholds(tx, company),
    consent: consent ? actViewOf(consent, speaker, now) : null,
    may: {
      sides: [...speaker.sides],
      apply: may(access.writeApplication),
      anchor: may(access.recordAnchoring),
      propose: may(access.proposeJointAct),
    },
  };
}

async function namesOfParties(tx: Tx, today: string, company: string): Promise<PartiesView['parties']> {
  const members = (await membersInScope(tx, today)).filter((member) => member.company === company);
  const names = (side: Side) => members.filter(({ role }) => sideOf(role) === side).map(({ name }) => name);
  return { employer: names('employer'), employees: names('employees') };
}

export async function readMeasures(looking: Looking): Promise<MeasuresView | Refusal<'not-found'>> {
  const { tx, today } = looking;
  const { company } = looking.params;
  const found = await companyById(tx, company);
  if (!found) return refuse('not-found');
  const may = maybe(looking);
  const looker = {
    speaker: speakerOf(looking),
    now: looking.now.toISOString(),
    today,
    readWhole: may(readsWholeMeasures),
    write: may(access.writeMeasure),
    open: may(access.openMeasure),
    end: may(access.endMeasure),
  };
  const acts = await listActs(tx, company);
  const measures = (await listMeasures(tx, company)).map((row) => measureViewOf(row, acts, looker));
  return {
    company: { company, name: found.name },
    today,
    parties: looker.readWhole ? await namesOfParties(tx, today, company) : { employer: [], employees: [] },
    measures,
    may: { register: looker.write, readWhole: looker.readWhole, sides: [...looker.speaker.sides] },
  };
}
