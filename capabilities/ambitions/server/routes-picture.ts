import { documentOf } from '#ambitions/document.ts';
import { documentText } from '#ambitions/document-text.ts';
import type { RoomHandlers } from '#ambitions/server/routes-voices.ts';
import { listVersions } from '#ambitions/server/store-versions.ts';
import { load, lookerOf } from '#ambitions/server/store-view.ts';
import { companyById } from '#companies/server/door.ts';
import { refuse } from '#platform/contract/refusal.ts';
import { say } from '#platform/contract/say.ts';
import { opensAs } from '#platform/server/document/pdf-name.ts';

export const pictureHandlers: Pick<RoomHandlers, 'listPictures' | 'readPictureDocument'> = {
  listPictures: async (call) => {
    const { tx, params, today } = call;
    const company = await companyById(tx, params.company);
    if (!company) return refuse('not-found');
    const { content: now } = await load(tx, params.company, lookerOf(call));
    const versions = await listVersions(tx, params.company);
    return {
      company: { company: company.company, name: company.name },
      today,
      versions: versions.map(({ digest: _, ...version }) => version).toReversed(),
      now,
    };
  },

  readPictureDocument: async (call) => {
    const { tx, params, query, language, reply, now } = call;
    const company = await companyById(tx, params.company);
    if (!company) return refuse('not-found');
    const versions = await listVersions(tx, params.company);
    const version = versions.find((one) => one.version === query.version) ?? null;
    if (query.version !== undefined && !version) return refuse('not-found');
    const standing = await load(tx, params.company, lookerOf(call));
    const signed = version ?? versions.find(({ digest }) => digest === standing.digest) ?? null;
    reply.setHeader(
      'content-disposition',
      opensAs(`${say(documentText.fileName, language)} ${company.name}`),
    );
    return documentOf(version?.content ?? standing.content, {
      company: company.name,
      signatures: signed?.signatures ?? null,
      now: now.toISOString(),
      language,
    });
  },
};
