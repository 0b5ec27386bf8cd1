import { anyone, inCompany, inCompanyOrOffice, signedIn, withReach } from '#platform/contract/access.ts';

const inTheCompany = [
  'manager',
  'employee-representative',
  'safety-representative',
  'lean-coordinator',
  'employee',
  'board-member',
] as const;
const advisers = ['adviser', 'lead-adviser', 'adviser-coordinator'] as const;

/** Who gives and ends roles at all; which role each may give stands in rules.ts (mayGive). */
const giving = ['manager', 'employee-representative', 'programme-office', 'adviser-coordinator'] as const;

/** Anyone may ask who they are; the demo doors answer only for invented persons. */
export const access = {
  readSession: anyone,
  endSession: signedIn,
  listSessions: signedIn,
  endOneSession: signedIn,
  endOtherSessions: signedIn,
  listDemoPersons: anyone,
  signInAsDemoPerson: anyone,
  chooseLanguage: anyone,
  readOwnData: signedIn,
  readProcessing: signedIn,
  changeOwnName: signedIn,
  closeOwnAccount: signedIn,
  watchCompany: inCompanyOrOffice(...inTheCompany, ...advisers, 'programme-office', 'wall-screen'),
  // Employees and board members see who answers for what on the journey; the whole list is for those who run it.
  listMembers: inCompany(
    'manager',
    'employee-representative',
    'safety-representative',
    'lean-coordinator',
    ...advisers,
    'programme-office',
  ),
  invite: inCompany(...giving),
  printSlips: inCompany(...giving, 'lean-coordinator'),
  sendInvitationAgain: inCompany(...giving, 'lean-coordinator'),
  withdrawInvitation: inCompany(...giving, 'lean-coordinator'),
  giveRole: inCompany(...giving),
  prolongRole: inCompany(...giving),
  // One's own role anybody lays down; which others one ends stands in rules.ts (rolesToEnd).
  endRole: inCompany(...inTheCompany, ...advisers, 'programme-office'),
  // The secret of the invitation is the right; nothing else opens it.
  lookAtInvitation: anyone,
  acceptInvitation: anyone,
  listProgrammeMembers: withReach('programme-office'),
  inviteToProgramme: withReach('programme-office'),
  withdrawProgrammeInvitation: withReach('programme-office'),
  endProgrammeRole: withReach('programme-office'),
  closeAccount: withReach('programme-office'),
  keepOrganisation: withReach('programme-office'),
  keepRegion: withReach('programme-office'),
} as const;
