import { anyone, inCompany, signedIn, withReach } from '#platform/contract/access.ts';

const inTheCompany = [
  'manager',
  'employee-representative',
  'safety-representative',
  'lean-coordinator',
  'employee',
  'board-member',
] as const;

const advisers = ['adviser', 'lead-adviser'] as const;

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
  markJourney: inCompany(
    'manager',
    'employee-representative',
    'safety-representative',
    'lean-coordinator',
    ...advisers,
    'programme-office',
  ),
  listCalendarFeeds: signedIn,
  makeCalendarFeed: signedIn,
  endCalendarFeed: signedIn,
  // The secret in the address is the right; nothing else opens it.
  readCalendar: anyone,
} as const;
