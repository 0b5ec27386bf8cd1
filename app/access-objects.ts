import type { TestHouse } from '#app/testing.ts';
import { buildInvitation, buildMembership, buildOrganisation } from '#people/server/builders.ts';
import { makeId } from '#platform/contract/id.ts';

/**
 * Objects for the access matrix: for every id that can stand in an address, how to make a real one, so that what is
 * refused is refused because it is foreign and not because there is nothing.
 */
export type Standing = {
  house: TestHouse;
  programme: string;
  /** The company it belongs to; null for one that stands under the programme. */
  company: string | null;
  /** Whose it is, where it is somebody's own. */
  person: string;
};

export const makers: Readonly<Record<string, (standing: Standing) => Promise<string>>> = {
  invitation: ({ house, programme, company }) =>
    house.within({ programme, companies: company ? [company] : [] }, (tx) =>
      buildInvitation(tx, { programme: company ? null : programme, company }),
    ),
  membership: ({ house, programme, company }) =>
    house.within({ programme, companies: company ? [company] : [] }, (tx) =>
      buildMembership(tx, { programme: company ? null : programme, company }),
    ),
  person: ({ house, programme }) =>
    house.person('En i programmet', { role: 'partner', programme, place: 'x' }),
  organisation: ({ house, programme }) =>
    house.within({ programme }, (tx) =>
      buildOrganisation(tx, { programme, kind: 'union', name: `Forening ${makeId()}` }),
    ),
  session: async ({ house, person }) => {
    await house.signIn(person);
    const { body } = await house.call('GET', '/api/people/sessions', { as: person });
    return body.sessions[0].session;
  },
  feed: async ({ house, person }) => {
    const feed = makeId();
    const body = { feed, company: null };
    await house.call('POST', '/api/programme/calendar-feeds', { as: person, body });
    return feed;
  },
};

/**
 * Params that name no object of somebody's: where the call stands, addresses that carry their own secret, a key
 * that is each programme's own, and a number of the public register.
 */
export const places: ReadonlySet<string> = new Set([
  'company',
  'programme',
  'version',
  'token',
  'region',
  'number',
]);
