import { inCompany, withReach } from '#platform/contract/access.ts';

const bothParties = ['manager', 'employee-representative'] as const;
const leading = [...bothParties, 'safety-representative', 'lean-coordinator'] as const;
const advisers = ['adviser', 'lead-adviser'] as const;

/** Who reads the voices one by one; everybody else in the company reads what is agreed. */
export const voicesAreFor = [...leading, ...advisers, 'programme-office'] as const;

const reads = inCompany(...voicesAreFor, 'employee', 'board-member', 'adviser-coordinator');
const readsVoices = inCompany(...voicesAreFor);
const rates = inCompany(...bothParties, 'safety-representative', ...advisers);
const starts = inCompany(...leading, ...advisers);

export const access = {
  readLeanStatus: reads,
  startRound: starts,
  moveRound: starts,
  rateDimension: rates,
  addRatingPhoto: rates,
  readRatingPhoto: readsVoices,
  handInRating: rates,
  layOnTable: inCompany(...bothParties),
  writeAgreed: starts,
  sayOfAgreed: inCompany(...bothParties),
  readRoundDocument: reads,
  readCalibration: withReach(...advisers),
  answerCase: withReach(...advisers),
  readAdvisers: withReach('programme-office'),
  readStatusForm: withReach('programme-office'),
  readFormFile: withReach('programme-office'),
  publishForm: withReach('programme-office'),
} as const;
