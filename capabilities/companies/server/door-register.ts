import type { LookUp, RegisterUnit } from '#companies/contract.ts';
import type { Asked, RegisterClient } from '#companies/server/client-register.ts';
import { findUnit, listSitesOf, purgeUnit, writeUnits } from '#companies/server/store-register.ts';
import type { Tx } from '#platform/server/database/scope.ts';

export type Found = Pick<LookUp, 'outcome' | 'from' | 'unit' | 'sites' | 'sitesKnown'>;

const nothing = (outcome: LookUp['outcome']): Found => ({
  outcome,
  from: null,
  unit: null,
  sites: [],
  sitesKnown: false,
});

/**
 * The legal unit a number belongs to, with its production sites, from the register itself; from our copy where the
 * register is away (or nobody is there to ask: null); from invented rows alone in a demo installation. What the
 * register says is written over our copy, and what it has removed is purged: `tx` has an office in scope.
 */
export async function findInRegister(
  tx: Tx,
  number: string,
  register: RegisterClient | 'invented' | null,
  asked: Asked,
): Promise<Found> {
  if (register === 'invented') {
    const copy = await fromCopy(tx, number);
    return copy ? { ...copy, from: 'invented' } : nothing('not-in-register');
  }
  if (!register) return (await fromCopy(tx, number)) ?? nothing('away');
  const answer = await legalUnitOf(register, number, asked);
  if (answer.state === 'away') return (await fromCopy(tx, number)) ?? nothing('away');
  if (answer.state === 'absent') return nothing('not-in-register');
  if (answer.state === 'removed') {
    await purgeUnit(tx, answer.number);
    return nothing('purged');
  }
  const unit = answer.value;
  const told = await register.sites(unit.number, asked);
  await writeUnits(tx, [unit, ...(told.state === 'found' ? told.value : [])]);
  return {
    outcome: 'found',
    from: 'register',
    unit,
    sites: told.state === 'found' ? atWorkFirst(told.value) : await listSitesOf(tx, unit.number),
    sitesKnown: told.state === 'found',
  };
}

type Legal =
  | { state: 'found'; value: RegisterUnit }
  | { state: 'absent' }
  | { state: 'away' }
  | { state: 'removed'; number: string };

/** A number does not tell which kind it is of: the legal units are asked first, then the sites and their parent. */
async function legalUnitOf(register: RegisterClient, number: string, asked: Asked): Promise<Legal> {
  const legal = await register.unit('legal', number, asked);
  if (legal.state === 'removed') return { ...legal, number };
  if (legal.state !== 'absent') return legal;
  const site = await register.unit('production', number, asked);
  if (site.state === 'removed') return { ...site, number };
  if (site.state !== 'found') return site;
  const { parent } = site.value;
  if (!parent) return { state: 'absent' };
  const above = await register.unit('legal', parent, asked);
  return above.state === 'removed' ? { ...above, number: parent } : above;
}

async function fromCopy(tx: Tx, number: string): Promise<Found | null> {
  const copy = await findUnit(tx, number);
  const unit = copy?.kind === 'production' ? copy.parent && (await findUnit(tx, copy.parent)) : copy;
  if (!unit) return null;
  const sites = await listSitesOf(tx, unit.number);
  return { outcome: 'found', from: 'copy', unit, sites, sitesKnown: sites.length > 0 };
}

const atWorkFirst = (sites: readonly RegisterUnit[]): RegisterUnit[] =>
  sites.toSorted(
    (a, b) =>
      Number(a.deletedOn !== null) - Number(b.deletedOn !== null) || a.name.localeCompare(b.name, 'nb'),
  );
