import { inCompany } from '#platform/contract/access.ts';

const parties = ['manager', 'employee-representative'] as const;
const leading = [...parties, 'safety-representative', 'lean-coordinator'] as const;
const advisers = ['adviser', 'lead-adviser'] as const;

const readers = [...leading, 'employee', 'board-member', ...advisers, 'adviser-coordinator'] as const;

/** Employees take part where the round says that everyone does, which the handlers see to. */
export const access = {
  readPrinciples: inCompany(...readers),
  readPoster: inCompany(...readers),
  beginRound: inCompany(...leading, ...advisers),
  takeStep: inCompany(...leading, ...advisers),
  writePrivateNote: inCompany(...leading, 'employee'),
  removeNote: inCompany(...leading, 'employee'),
  proposeCard: inCompany(...leading, ...advisers),
  addCluster: inCompany(...leading, 'employee', ...advisers),
  sayOfCluster: inCompany(...leading, 'employee', ...advisers),
  moveCard: inCompany(...leading, 'employee', ...advisers),
  placeDots: inCompany(...leading, 'employee'),
  addDraft: inCompany(...leading, ...advisers),
  sayOfDraft: inCompany(...leading, ...advisers),
  orderDrafts: inCompany(...leading, ...advisers),
  writePrinciple: inCompany(...leading, 'employee', ...advisers),
  signRound: inCompany(...parties),
  answerCheck: inCompany(...parties),
} as const;
