import { anyone, inCompany } from '#platform/contract/access.ts';

const bothParties = ['manager', 'employee-representative'] as const;
const leading = [...bothParties, 'safety-representative', 'lean-coordinator'] as const;
const advisers = ['adviser', 'lead-adviser'] as const;

const reads = inCompany(...leading, 'board-member', ...advisers, 'adviser-coordinator');
const writes = inCompany(...leading, ...advisers);
const asks = inCompany(...leading);

export const access = {
  readCustomers: reads,
  readChart: reads,
  readDocument: reads,
  writeCustomer: writes,
  writeInterview: writes,
  removeInterview: asks,
  nameNeed: writes,
  placeStatement: writes,
  tieQuote: writes,
  mergeNeed: writes,
  writeDescription: writes,
  sayOfDescription: inCompany(...bothParties),
  readRound: reads,
  makeRound: asks,
  changeRound: asks,
  makeLinks: asks,
  endLink: asks,
  removeAnswer: asks,
  readSurvey: anyone,
  answerSurvey: anyone,
} as const;
