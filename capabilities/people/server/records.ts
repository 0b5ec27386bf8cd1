import {
  listOwnInvitations,
  listOwnMemberships,
  listOwnSessions,
  readOwnAccount,
} from '#people/server/store-own.ts';
import { isLanguage, languageNames } from '#platform/contract/language.ts';
import type { ProcessingRecord } from '#platform/server/http/records.ts';

/** What this room stores, and what the platform does below all rooms. How long each is kept stands in deletion.ts. */
export const records: readonly ProcessingRecord[] = [
  {
    kind: 'person',
    tables: ['people.person'],
    protection: 'S2',
    about: async (tx, { person }) =>
      (await readOwnAccount(tx, person)).map((row) => ({
        ...row,
        language: isLanguage(row.language) ? languageNames[row.language] : row.language,
      })),
  },
  {
    kind: 'membership',
    tables: ['people.membership'],
    protection: 'S2',
    about: (tx, { person }) => listOwnMemberships(tx, person),
  },
  {
    kind: 'invitation',
    tables: ['people.invitation'],
    protection: 'S2',
    about: (tx, { person }) => listOwnInvitations(tx, person),
  },
  {
    kind: 'session',
    tables: ['people.session'],
    protection: 'S4',
    about: (tx, { person }) => listOwnSessions(tx, person),
  },
  { kind: 'organisation', tables: ['people.organisation', 'people.region'], protection: 'S1' },
  { kind: 'attempt', tables: ['platform.attempt'], protection: 'S2' },
  { kind: 'company-version', tables: ['platform.company_version'], protection: 'S1' },
  {
    kind: 'installation',
    tables: ['platform.installation', 'platform.migration', 'platform.app_login'],
    protection: 'S4',
  },
];
