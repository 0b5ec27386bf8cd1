import { osloDay } from '#platform/contract/dates.ts';
import type { Change } from '#pulse-boards/change.ts';

/**
 * Whether a change hangs up a card from somebody who gives no name of their own: from nobody, or from a team. Nothing
 * is then kept of who was signed in.
 */
export const isUnnamed = ({ kind, set }: Pick<Change, 'kind' | 'set'>): boolean =>
  kind === 'card' && set.origin !== undefined && set.origin !== 'name';

/**
 * The day of a moment in Norway, as its first moment in UTC. A minute would tell who stood by the machine; `at` is ISO.
 */
export const dayAlone = (at: string): string => `${osloDay(at)}T00:00:00.000Z`;
