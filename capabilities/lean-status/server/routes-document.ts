import { companyById } from '#companies/server/door.ts';
import { leanDocument } from '#lean-status/document.ts';
import { documentText } from '#lean-status/document-text.ts';
import type { RoomHandlers } from '#lean-status/server/routes-rounds.ts';
import { viewOf } from '#lean-status/server/store-views.ts';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import { say } from '#platform/contract/say.ts';
import { opensAs } from '#platform/server/document/pdf-name.ts';

export const documentHandlers: Pick<RoomHandlers, 'readRoundDocument'> = {
  readRoundDocument: async (call) => {
    const { tx, params, language, now, reply } = call;
    const company = await companyById(tx, params.company);
    const view = company && (await viewOf(call, params.round));
    if (!view) return refuse('not-found');
    if (isRefusal(view)) return view;
    if (view.round?.laid == null) return refuse('not-on-the-table');
    reply.setHeader(
      'content-disposition',
      opensAs(say(documentText.fileName, language, { company: company.name })),
    );
    return leanDocument({ company: company.name, round: view.round, now: now.toISOString() }, language);
  },
};
