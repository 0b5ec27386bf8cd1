import { anyone, inCompany, signedIn, withReach } from '#platform/contract/access.ts';

const inTheCompany = [
  'manager',
  'employee-representative',
  'safety-representative',
  'lean-coordinator',
  'employee',
] as const;

export const access = {
  readPortfolio: withReach('programme-office', 'adviser'),
  listTemplates: withReach('programme-office', 'adviser'),
  publishTemplate: withReach('programme-office'),
  readTemplateSource: withReach('programme-office', 'adviser'),
  listCohorts: withReach('programme-office'),
  makeCohort: withReach('programme-office'),
  previewStart: withReach('programme-office'),
  enrolCompany: inCompany('programme-office'),
  readJourney: inCompany(...inTheCompany, 'adviser', 'programme-office'),
  previewChange: inCompany('programme-office', 'adviser'),
  changeJourney: inCompany('programme-office', 'adviser'),
  markJourney: inCompany(
    'manager',
    'employee-representative',
    'safety-representative',
    'lean-coordinator',
    'adviser',
    'programme-office',
  ),
  listCalendarFeeds: signedIn,
  makeCalendarFeed: signedIn,
  endCalendarFeed: signedIn,
  // The secret in the address is the right; nothing else opens it.
  readCalendar: anyone,
} as const;
