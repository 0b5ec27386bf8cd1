import type { access } from '#customers/access.ts';
import type { customers } from '#customers/contract.ts';
import { refuseTie } from '#customers/interview-rules.ts';
import { authorOf } from '#customers/server/routes-cards.ts';
import { lockCustomers } from '#customers/server/store-cards.ts';
import { hasTie, insertTie } from '#customers/server/store-ties.ts';
import { loadPicture, readCustomers } from '#customers/server/store-views.ts';
import type { Handlers } from '#platform/server/http/room.ts';

type TieHandlers = Pick<Handlers<typeof customers, typeof access>, 'tieQuote'>;

export const tieHandlers: TieHandlers = {
  tieQuote: async (call) => {
    const { tx, params, body, today } = call;
    await lockCustomers(tx, params.company);
    if (await hasTie(tx, params.company, body.tie)) return readCustomers(call);
    const { interviews, pilots } = await loadPicture(tx, params.company, today);
    const refused = refuseTie(body, interviews, pilots);
    if (refused) return refused;
    const { tie, statement, group } = body;
    await insertTie(tx, { ...params, tie, statement, pilotGroup: group }, authorOf(call));
    return readCustomers(call);
  },
};
