import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import { readAttachment, savedAs } from '#platform/server/attachment/attachment.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import type { anchoringEndpoints } from '#steering-groups/anchoring-endpoints.ts';
import { refuseEntry, refusePaper } from '#steering-groups/anchoring-rules.ts';
import type { anchoringAccess } from '#steering-groups/group-access.ts';
import {
  findPaper,
  hasPaper,
  insertAnchoring,
  insertPaper,
  insertWithdrawal,
  listAnchorings,
} from '#steering-groups/server/store-anchoring.ts';
import { readAnchorings } from '#steering-groups/server/store-anchoring-views.ts';
import { lockGroup } from '#steering-groups/server/store-group.ts';
import { authorOf, type Looking } from '#steering-groups/server/store-group-views.ts';

/** The log with its company held, so that what is decided on is what is written over. */
async function held({ tx, params }: Looking) {
  await lockGroup(tx, params.company);
  return listAnchorings(tx, params.company);
}

export const anchoringHandlers: Handlers<typeof anchoringEndpoints, typeof anchoringAccess> = {
  readAnchorings,

  logAnchoring: async (call) => {
    const { tx, body, params, today } = call;
    const rows = await held(call);
    if (rows.some(({ anchoring }) => anchoring === body.anchoring)) return readAnchorings(call);
    const row = { ...body, bodyName: body.body === 'other' ? body.bodyName : '' };
    const refused = refuseEntry(row, rows.length, today);
    if (refused) return refused;
    await insertAnchoring(tx, { ...row, ...params }, authorOf(call));
    return readAnchorings(call);
  },

  withdrawAnchoring: async (call) => {
    const { tx, body, params } = call;
    const row = (await held(call)).find(({ anchoring }) => anchoring === params.anchoring);
    if (!row) return refuse('not-found');
    const subject = { company: params.company, subject: row.anchoring, kind: 'anchoring' as const };
    await insertWithdrawal(tx, { ...subject, ...body }, authorOf(call));
    return readAnchorings(call);
  },

  attachPaper: async (call) => {
    const { tx, body, params } = call;
    const { paper, ...attached } = body;
    const rows = await held(call);
    if (rows.some(({ papers }) => papers.some((one) => one.paper === paper))) return readAnchorings(call);
    const entry = rows.find(({ anchoring }) => anchoring === params.anchoring);
    if (!entry) return refuse('not-found');
    const file = readAttachment(attached);
    if (isRefusal(file)) return file;
    const refused = refusePaper(entry, await hasPaper(tx, params.company, entry, file.bytes));
    if (refused) return refused;
    await insertPaper(tx, { ...params, paper }, file, authorOf(call));
    return readAnchorings(call);
  },

  readPaper: async ({ tx, params, reply }) => {
    const found = await findPaper(tx, params.company, params.paper);
    if (!found) return refuse('not-found');
    if (found.isWithdrawn) return refuse('paper-withdrawn');
    reply.setHeader('content-disposition', savedAs(found.name));
    return found.content;
  },

  withdrawPaper: async (call) => {
    const { tx, body, params } = call;
    const rows = await held(call);
    if (!rows.some(({ papers }) => papers.some(({ paper }) => paper === params.paper)))
      return refuse('not-found');
    const subject = { company: params.company, subject: params.paper, kind: 'paper' as const };
    await insertWithdrawal(tx, { ...subject, ...body }, authorOf(call));
    return readAnchorings(call);
  },
};
