import type { Language } from '#platform/contract/language.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import { pictureOf, type WeekOf } from '#samsyn/picture.ts';
import type { SamsynPicture } from '#samsyn/samsyn-view.ts';
import { loadParts } from '#samsyn/server/store-parts.ts';

const noWeeks: WeekOf = () => null;

/**
 * The shared-view index of a company on a day, with each topic and the name of the definition it was reckoned by:
 * indexes of two definitions are not to be held against each other. `tx` has the company in scope.
 */
export async function indexOf(
  tx: Tx,
  company: string,
  { today, language = 'nb', weekOf = noWeeks }: { today: string; language?: Language; weekOf?: WeekOf },
): Promise<SamsynPicture> {
  return pictureOf(await loadParts(tx, company, today), { today, language, weekOf });
}
