import { isRefusal } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import type { summaryAccess } from '#steering-groups/group-access.ts';
import { readSummaryFor } from '#steering-groups/server/store-summary.ts';
import { summaryDocument } from '#steering-groups/summary-document.ts';
import type { summaryEndpoints } from '#steering-groups/summary-endpoints.ts';

export const summaryHandlers: Handlers<typeof summaryEndpoints, typeof summaryAccess> = {
  readSummary: (call) => readSummaryFor(call, call.query),

  readSummaryFile: async (call) => {
    const view = await readSummaryFor(call, call.query);
    if (isRefusal(view)) return view;
    const name = `sammendrag-${view.receiver}-${view.period.to}.pdf`;
    call.reply.setHeader('content-disposition', `attachment; filename="${name}"`);
    return summaryDocument(view, call.language, call.now.toISOString());
  },
};
