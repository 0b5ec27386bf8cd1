import type { Standing } from '#app/access-objects.ts';
import { buildRatings, buildRound } from '#lean-status/server/builders.ts';
import { makeId } from '#platform/contract/id.ts';

const leanAuthor = (company: string) => ({
  company,
  person: makeId(),
  name: 'En leder',
  at: '2026-11-20T08:00:00Z',
});

/** Objects of the lean status for the access matrix. */
export const leanStatusMakers: Readonly<Record<string, (standing: Standing) => Promise<string>>> = {
  'lean-status.round': ({ house, company }) =>
    house.within({}, (tx) =>
      buildRound(tx, leanAuthor(company!), { opensOn: '2026-11-01', closesOn: '2027-01-31' }),
    ),
  'lean-status.photo': ({ house, company, person }) =>
    house.within({}, async (tx) => {
      const by = { ...leanAuthor(company!), person };
      const round = await buildRound(tx, by, { opensOn: '2026-11-01', closesOn: '2027-01-31' });
      const photo = { type: 'image/jpeg', bytes: Buffer.from([0xff]), width: 1, height: 1 };
      const ids = [makeId(), makeId(), makeId()];
      const [first] = ids;
      const ratings = [{ dimension: 'flow', now: 2 as const, photo }];
      await buildRatings(tx, by, { round, voice: 'management', ratings }, () => ids.shift()!);
      return first!;
    }),
};
