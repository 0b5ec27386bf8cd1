import type { access } from '#customers/access.ts';
import type { customers } from '#customers/contract.ts';
import { mostNeeds, refuseMerging } from '#customers/needs.ts';
import { authorOf, folded } from '#customers/server/routes-cards.ts';
import { cardOfStatement, lockCustomers } from '#customers/server/store-cards.ts';
import {
  hasMerging,
  insertMerging,
  insertNeed,
  insertPlacement,
  listMergings,
  listNeeds,
} from '#customers/server/store-needs.ts';
import { readCustomers } from '#customers/server/store-views.ts';
import { refuse } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';

type NeedHandlers = Pick<
  Handlers<typeof customers, typeof access>,
  'nameNeed' | 'placeStatement' | 'mergeNeed'
>;

export const needHandlers: NeedHandlers = {
  nameNeed: async (call) => {
    const { tx, params, body } = call;
    await lockCustomers(tx, params.company);
    const needs = await listNeeds(tx, params.company);
    const row = needs.find(({ need }) => need === body.need);
    if (row?.revision === body.revision + 1 && row.name === body.name) return readCustomers(call);
    if ((row?.revision ?? 0) !== body.revision)
      return refuse('already-changed-by-another', { values: { name: row?.writtenBy ?? '' } });
    if (!row && needs.length >= mostNeeds) return refuse('too-many-needs', { values: { most: mostNeeds } });
    const other = needs.find((one) => one.need !== body.need && folded(one.name) === folded(body.name));
    if (other) return refuse('name-taken', { field: 'name', values: { name: other.name } });
    await insertNeed(tx, { ...params, ...body, revision: body.revision + 1 }, authorOf(call));
    return readCustomers(call);
  },

  placeStatement: async (call) => {
    const { tx, params, body } = call;
    await lockCustomers(tx, params.company);
    const needs = await listNeeds(tx, params.company);
    if (body.need !== null && !needs.some(({ need }) => need === body.need))
      return refuse('need-unknown', { field: 'need' });
    if ((await cardOfStatement(tx, params.company, body.statement)) === null)
      return refuse('statement-unknown', { field: 'statement' });
    await insertPlacement(tx, { ...params, ...body }, authorOf(call));
    return readCustomers(call);
  },

  mergeNeed: async (call) => {
    const { tx, params, body } = call;
    await lockCustomers(tx, params.company);
    if (await hasMerging(tx, params.company, body.merging)) return readCustomers(call);
    const known = {
      needs: await listNeeds(tx, params.company),
      mergings: await listMergings(tx, params.company),
    };
    const refused = refuseMerging(params.need, body.into, known);
    if (refused) return refused;
    // Told apart twice, or by two: it stands as wished.
    if (body.into === null && !known.mergings.get(params.need)) return readCustomers(call);
    await insertMerging(tx, { ...params, merging: body.merging, intoNeed: body.into }, authorOf(call));
    return readCustomers(call);
  },
};
