import { anyone, inCompany, signedIn, withReach } from '#platform/contract/access.ts';

export const access = {
  listWays: anyone,
  askForLetter: anyone,
  // The secret of the link, the passkey or the other service is the right; nothing else opens.
  lookAtLink: anyone,
  useLink: anyone,
  askForPasskey: anyone,
  signInByPasskey: anyone,
  beginAtService: anyone,
  returnFromService: anyone,
  readSecond: signedIn,
  giveSecond: signedIn,
  readAccount: signedIn,
  startCodes: signedIn,
  confirmCodes: signedIn,
  removeCodes: signedIn,
  askForAddition: signedIn,
  addPasskey: signedIn,
  removePasskey: signedIn,
  linkService: signedIn,
  unlinkService: signedIn,
  keepPin: signedIn,
  removePin: signedIn,
  makeToken: signedIn,
  endToken: signedIn,
  // What reaches the company's data concerns both parties: both see it, and either ends it.
  listCompanyTokens: inCompany('manager', 'employee-representative'),
  makeCompanyToken: inCompany('manager'),
  endCompanyToken: inCompany('manager', 'employee-representative'),
  // For whom each may make one stands in routes-badges.ts: nobody can sign in as the other party.
  makeBadge: inCompany('manager', 'employee-representative', 'lean-coordinator'),
  endBadge: inCompany('manager', 'employee-representative', 'lean-coordinator'),
  resetFactors: withReach('programme-office'),
} as const;
