import { inCompany, signedIn } from '#platform/contract/access.ts';

const bothParties = [
  'manager',
  'employee-representative',
  'safety-representative',
  'lean-coordinator',
] as const;
const advisers = ['adviser', 'lead-adviser'] as const;

export const access = {
  listVisits: inCompany(
    ...bothParties,
    'board-member',
    ...advisers,
    'adviser-coordinator',
    'programme-office',
  ),
  readVisit: inCompany(...bothParties, ...advisers),
  writeNote: inCompany(...bothParties, ...advisers),
  answerNote: inCompany('manager', 'employee-representative', ...advisers),
  reportVisit: inCompany(...bothParties, ...advisers),
  listHours: inCompany(...bothParties, ...advisers, 'programme-office'),
  logHours: inCompany(...bothParties, ...advisers),
  readHoursFile: inCompany(...bothParties, ...advisers, 'programme-office'),
  // Nobody else is to know that such notes are written: they belong to a person and to no company's log.
  readOwnNotes: signedIn,
  writeOwnNote: signedIn,
} as const;
