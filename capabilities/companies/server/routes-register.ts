import type { access } from '#companies/access.ts';
import { bodiesDue, headcountOf } from '#companies/bodies-due.ts';
import type { companies, LookUp } from '#companies/contract.ts';
import { changesSince, saidOf } from '#companies/register-changes.ts';
import { readOrganisationNumber } from '#companies/rules.ts';
import type { Asked, RegisterClient } from '#companies/server/client-register.ts';
import { type Found, findInRegister } from '#companies/server/door-register.ts';
import { findCompany, findHolder, updateCompany } from '#companies/server/store.ts';
import {
  findLastRefresh,
  findLink,
  findRefresh,
  findUnit,
  insertRefresh,
  writeLink,
  writeTaking,
} from '#companies/server/store-register.ts';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import { readInstallationIn } from '#platform/server/database/installation.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Handlers } from '#platform/server/http/room.ts';

type Mine = 'lookUpRegister' | 'refreshFromRegister' | 'takeFromRegister';

/** What the office asks of the register. Without a client only our own copy answers. */
export function registerHandlers(
  client: RegisterClient | null,
): Pick<Handlers<typeof companies, typeof access>, Mine> {
  const find = async (tx: Tx, number: string, asked: Asked): Promise<Found> => {
    const demo = (await readInstallationIn(tx))?.demo ?? false;
    return findInRegister(tx, number, demo ? 'invented' : client, asked);
  };
  return {
    lookUpRegister: async ({ tx, params, scope, now, today }) => {
      const demo = (await readInstallationIn(tx))?.demo ?? false;
      const read = readOrganisationNumber(params.number, demo);
      if (isRefusal(read)) return read;
      if (!scope.programme) return refuse('not-yours-to-do');
      const asked = read.organisationNumber;
      const found = await find(tx, asked, { now, today });
      const number = found.unit?.number ?? asked;
      return {
        ...found,
        asked,
        askedForSite: number !== asked,
        bodies: found.unit ? bodiesDue(headcountOf(null, found.unit)) : [],
        registered: await registeredAs(tx, scope.programme, number),
      };
    },

    refreshFromRegister: async ({ tx, params, body, actor, now, today }) => {
      const { company } = params;
      const known = await findCompany(tx, company);
      if (!known) return refuse('not-found');
      const before = await findRefresh(tx, company, body.refresh);
      if (before) return before;
      const link = await findLink(tx, company);
      const found = await find(tx, known.organisationNumber, { now, today });
      // What comes from our own copy is no news of the register's.
      const outcome = found.from === 'copy' ? 'away' : found.outcome;
      const changes =
        outcome === 'found' && found.unit ? changesSince(link?.said ?? null, saidOf(found.unit), known) : [];
      const askedAt = now.toISOString();
      const row = { company, refresh: body.refresh, outcome, changes, askedAt, askedBy: actor.person };
      await insertRefresh(tx, row);
      return (await findRefresh(tx, company, body.refresh)) ?? refuse('not-found');
    },

    takeFromRegister: async ({ tx, params, body, actor, now }) => {
      const { company } = params;
      const known = await findCompany(tx, company);
      const refresh = known && (await findRefresh(tx, company, body.refresh));
      if (!known) return refuse('not-found');
      if (refresh?.outcome !== 'found') return refuse('refresh-unknown');
      const fields = [...new Set(body.fields)].sort();
      if (refresh.taken) return isSame(refresh.taken, fields) ? known : refuse('already-taken');
      if ((await findLastRefresh(tx, company))?.refresh !== body.refresh) return refuse('refresh-older');
      const takeable = new Map(
        refresh.changes.flatMap((c) => (c.canTake ? [[c.field, c.now] as const] : [])),
      );
      if (!fields.every((field) => takeable.has(field)))
        return refuse('nothing-to-take', { field: 'fields' });
      const unit = await findUnit(tx, known.organisationNumber);
      if (!unit) return refuse('refresh-unknown');
      const taking = { taken: fields, takenAt: now.toISOString(), takenBy: actor.person };
      if (!(await writeTaking(tx, { company, refresh: body.refresh }, taking)))
        return refuse('already-taken');
      const name = fields.includes('name') ? takeable.get('name')! : known.name;
      const employees = fields.includes('employees') ? Number(takeable.get('employees')) : known.employees;
      if (fields.length > 0) await updateCompany(tx, company, { name, employees }, now);
      await writeLink(tx, {
        company,
        legalNumber: unit.number,
        said: saidOf(unit),
        saidAt: unit.fetchedAt,
      });
      return (await findCompany(tx, company)) ?? refuse('not-found');
    },
  };
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

async function registeredAs(tx: Tx, programme: string, number: string): Promise<LookUp['registered']> {
  const holder = await findHolder(tx, programme, number);
  const company = holder && (await findCompany(tx, holder));
  return company ? { company: company.company, name: company.name } : null;
}
