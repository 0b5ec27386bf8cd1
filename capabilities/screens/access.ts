import { anyone, inCompany } from '#platform/contract/access.ts';

/** Those who decide what hangs on the wall. */
const keepers = ['manager', 'employee-representative', 'lean-coordinator', 'programme-office'] as const;

export const access = {
  // A browser that is nobody yet: its key is all it has, and opens nothing but its own pairing.
  askForPairing: anyone,
  lookAtPairing: anyone,
  askForChallenge: anyone,
  beginScreenSession: anyone,
  readOwnScreen: anyone,
  listScreens: inCompany(
    ...keepers,
    'safety-representative',
    'adviser',
    'lead-adviser',
    'adviser-coordinator',
  ),
  pairScreen: inCompany(...keepers),
  arrangeScreen: inCompany(...keepers),
  revokeScreen: inCompany(...keepers),
  listTiles: inCompany('wall-screen'),
  // The terminal's cookie is the right, and is asked in the handler: whoever stood there before may still be signed in.
  beginPersonSession: anyone,
} as const;
