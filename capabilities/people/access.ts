import { anyone, signedIn } from '#platform/contract/access.ts';

/** Anyone may ask who they are; the demo doors answer only for invented persons. */
export const access = {
  readSession: anyone,
  endSession: signedIn,
  listDemoPersons: anyone,
  signInAsDemoPerson: anyone,
  chooseLanguage: anyone,
} as const;
