import { makeId } from '#platform/contract/id.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import { hashSecret } from '#platform/server/http/session-cookie.ts';
import { insertLink, insertSecret, type LinkAuthor } from '#pulse-boards/server/store-links.ts';
import { insertPhoto } from '#pulse-boards/server/store-photos.ts';

/** A sign of a board with the secret it is given; answers with its link, and leaves its maker in scope. */
export async function buildPostLink(
  tx: Tx,
  company: string,
  given: {
    link?: string;
    board: string;
    spot?: string;
    category?: string | null;
    secret: string;
    made: LinkAuthor;
  },
  makeNextId: () => string = makeId,
): Promise<string> {
  const { board, spot = 'Ved sandsiloen', category = null, secret, made } = given;
  const link = given.link ?? makeNextId();
  await setScope(tx, { companies: [company], person: made.person });
  await insertLink(tx, { company, link, board, category, spot }, made);
  const tokenHash = Buffer.from(hashSecret(secret), 'hex');
  await insertSecret(tx, { company, link, secret: makeNextId(), tokenHash }, made);
  return link;
}

/** A photo of a company in scope, as it was cleaned. */
export async function buildPhoto(tx: Tx, company: string, bytes: Uint8Array): Promise<string> {
  const photo = makeId();
  await insertPhoto(tx, company, photo, { type: 'image/jpeg', bytes, width: 1, height: 1 });
  return photo;
}
