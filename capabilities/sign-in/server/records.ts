import { dayOf } from '#platform/server/http/caller.ts';
import type { ProcessingRecord } from '#platform/server/http/records.ts';
import { listLetters } from '#sign-in/server/store.ts';
import { listBadges, listPins } from '#sign-in/server/store-entries.ts';
import { findCode, listPasskeys } from '#sign-in/server/store-factors.ts';
import { listIdentities } from '#sign-in/server/store-identities.ts';
import { listPersonalTokens } from '#sign-in/server/store-tokens.ts';

/** What this room stores, and what of it is about whoever asks. No secret is among it: none is stored. */
export const records: readonly ProcessingRecord[] = [
  {
    kind: 'links',
    tables: ['sign_in.letter'],
    protection: 'S4',
    about: async (tx, { person }) => listLetters(tx, person),
  },
  {
    kind: 'factors',
    tables: ['sign_in.code', 'sign_in.passkey'],
    protection: 'S4',
    about: async (tx, { person }) => {
      const code = await findCode(tx, person);
      const passkeys = await listPasskeys(tx, person);
      return [
        ...(code?.confirmedAt ? [{ codesSince: code.confirmedAt }] : []),
        ...passkeys.map(({ label, madeAt, seenOn }) => ({ label, madeAt, seenOn })),
      ];
    },
  },
  {
    kind: 'services',
    tables: ['sign_in.identity', 'sign_in.attempt'],
    protection: 'S4',
    about: async (tx, { person }) =>
      (await listIdentities(tx, person)).map(({ service, issuer, madeAt, seenOn }) => ({
        service,
        issuer,
        madeAt,
        seenOn,
      })),
  },
  {
    kind: 'tokens',
    tables: ['sign_in.personal_token', 'sign_in.company_token'],
    protection: 'S4',
    about: async (tx, { person }, now) =>
      (await listPersonalTokens(tx, person, dayOf(now))).map(
        ({ name, scopes, madeAt, expiresOn, seenOn }) => ({
          name,
          scopes: scopes.join(', '),
          madeAt,
          expiresOn,
          seenOn,
        }),
      ),
  },
  {
    kind: 'entries',
    tables: ['sign_in.pin', 'sign_in.badge'],
    protection: 'S4',
    about: async (tx, { person }) => [
      ...(await listPins(tx, person)).map(({ company, madeAt }) => ({ pinIn: company, madeAt })),
      ...(await listBadges(tx, person)).map(({ madeAt, madeByName, endedAt }) => ({
        badgeMadeAt: madeAt,
        madeByName,
        endedAt,
      })),
    ],
  },
];
