import { anyone, inCompany, signedIn, withReach } from '#platform/contract/access.ts';

const inTheCompany = [
  'manager',
  'employee-representative',
  'safety-representative',
  'lean-coordinator',
  'employee',
  'board-member',
] as const;

const bothParties = [
  'manager',
  'employee-representative',
  'safety-representative',
  'lean-coordinator',
] as const;

const advisers = ['adviser', 'lead-adviser'] as const;

/** A visit is the adviser's to move; a meeting of the two parties is theirs as well. */
const moveVisits = [...advisers, 'programme-office'] as const;
const moveMeetings = [...moveVisits, 'manager', 'employee-representative'] as const;

/** Who takes part in visits, and is invited by mail. */
export const invitedRoles = ['manager', 'employee-representative', 'lean-coordinator', ...advisers] as const;

export const access = {
  readProgress: withReach('partner', 'programme-office'),
  readPortfolio: withReach('programme-office', ...advisers, 'adviser-coordinator'),
  listTemplates: withReach('programme-office', ...advisers, 'adviser-coordinator'),
  publishTemplate: withReach('programme-office'),
  readTemplateSource: withReach('programme-office', ...advisers, 'adviser-coordinator'),
  listCohorts: withReach('programme-office'),
  makeCohort: withReach('programme-office'),
  previewStart: withReach('programme-office'),
  enrolCompany: inCompany('programme-office'),
  readJourney: inCompany(
    ...inTheCompany,
    ...advisers,
    'adviser-coordinator',
    'programme-office',
    'company-token',
  ),
  readWall: inCompany(...inTheCompany, ...advisers, 'adviser-coordinator', 'programme-office', 'wall-screen'),
  previewChange: inCompany('programme-office', ...advisers),
  changeJourney: inCompany('programme-office', ...advisers),
  markJourney: inCompany(...bothParties, ...advisers, 'programme-office'),
  ownDeliverable: inCompany(...bothParties, ...advisers),
  attachEvidence: inCompany(...bothParties, ...advisers),
  withdrawEvidence: inCompany(...bothParties, ...advisers),
  readEvidenceFile: inCompany(...inTheCompany, ...advisers, 'adviser-coordinator', 'programme-office'),
  adviseOnGate: inCompany(...advisers),
  readGateDocument: inCompany(...inTheCompany, ...advisers, 'adviser-coordinator', 'programme-office'),
  previewBeatChange: inCompany(...moveMeetings),
  changeVisit: inCompany(...moveVisits),
  changeMeeting: inCompany(...moveMeetings),
  readInvitationWish: inCompany(...invitedRoles),
  sayInvitationWish: inCompany(...invitedRoles),
  listCalendarFeeds: signedIn,
  makeCalendarFeed: signedIn,
  endCalendarFeed: signedIn,
  // The secret in the address is the right; nothing else opens it.
  readCalendar: anyone,
} as const;
