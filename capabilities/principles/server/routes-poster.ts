import { refuse } from '#platform/contract/refusal.ts';
import { opensAs } from '#platform/server/document/pdf-name.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import type { access } from '#principles/access.ts';
import type { principles } from '#principles/contract.ts';
import { posterOf } from '#principles/poster-picture.ts';
import { listVersions } from '#principles/server/store-set.ts';

export const readPoster: Handlers<typeof principles, typeof access>['readPoster'] = async (call) => {
  const { tx, params, language, now } = call;
  const [current] = await listVersions(tx, params.company);
  if (!current) return refuse('nothing-adopted');
  const picture = posterOf(current, {
    company: await call.companyName(),
    language,
    now: now.toISOString(),
  });
  call.reply.setHeader('content-disposition', opensAs(picture.title));
  return picture;
};
