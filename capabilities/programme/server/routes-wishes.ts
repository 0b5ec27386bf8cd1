import type { Handlers } from '#platform/server/http/room.ts';
import type { access } from '#programme/access.ts';
import type { programme } from '#programme/contract.ts';
import { invitationLettersErrand } from '#programme/server/jobs.ts';
import { fillInvitations } from '#programme/server/jobs-fill.ts';
import { insertWish, listUnwilling } from '#programme/server/store-invitations.ts';

type Mine = 'readInvitationWish' | 'sayInvitationWish';

/** Whether somebody wants to be invited by mail: their own word about themselves, and nobody else's. */
export const wishHandlers: Pick<Handlers<typeof programme, typeof access>, Mine> = {
  readInvitationWish: async ({ tx, actor, params }) => ({
    wanted: !(await listUnwilling(tx, params.company)).has(actor.person),
  }),

  sayInvitationWish: async ({ tx, actor, params, body, now, today, poke }) => {
    const { company } = params;
    const saidAt = now.toISOString();
    await insertWish(tx, { company, ...body, person: actor.person, saidAt });
    await fillInvitations(tx, company, now, today);
    poke(invitationLettersErrand);
    return { wanted: !(await listUnwilling(tx, company)).has(actor.person) };
  },
};
