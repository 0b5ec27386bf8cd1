import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import { type Written, writtenOf } from '#platform/contract/written.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import type { access } from '#visits/access.ts';
import type { visits } from '#visits/contract.ts';
import { insertOwnEdit, listOwnEdits } from '#visits/server/store-own-notes.ts';
import { isAdviserOf } from '#visits/server/store-views.ts';

type OwnNoteHandlers = Pick<Handlers<typeof visits, typeof access>, 'readOwnNotes' | 'writeOwnNote'>;

/**
 * Own notes have no company in their address and none in scope: a line about them in a company's log would tell that
 * they are written. They are read and written by the company's adviser, each their own.
 */
async function readOwn(
  tx: Tx,
  { person }: Actor,
  { of, visit }: { of: string; visit: string },
): Promise<{ note: Written }> {
  return { note: writtenOf(await listOwnEdits(tx, { person, company: of, visit })) };
}

const refuseOther = (actor: Actor, company: string): Refusal<'not-found'> | null =>
  isAdviserOf(actor, company) ? null : refuse('not-found');

export const ownNoteHandlers: OwnNoteHandlers = {
  readOwnNotes: async ({ tx, actor, query }) => refuseOther(actor, query.of) ?? readOwn(tx, actor, query),

  writeOwnNote: async ({ tx, actor, body, now }) => {
    const refused = refuseOther(actor, body.of);
    if (refused) return refused;
    const { of, visit, edit, value, basedOn } = body;
    const place = { person: actor.person, company: of, visit };
    await insertOwnEdit(tx, { ...place, edit, value, basedOn, writtenAt: now.toISOString() });
    return readOwn(tx, actor, body);
  },
};
