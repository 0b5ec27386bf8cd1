import { inCompany } from '#platform/contract/access.ts';

const parties = ['manager', 'employee-representative'] as const;
const leading = [...parties, 'safety-representative', 'lean-coordinator'] as const;
const outside = ['adviser', 'lead-adviser', 'adviser-coordinator', 'programme-office'] as const;

/** Whoever is in the company is told what is measured; others learn that it is, and how it was discussed. */
export const readsWholeMeasures = inCompany(...leading, 'employee', 'board-member');

export const access = {
  readParties: inCompany(...leading, 'board-member', ...outside),
  writeApplication: inCompany(...leading, 'programme-office'),
  answerReadiness: inCompany(...parties),
  sayYes: inCompany(...parties),
  recordAnchoring: inCompany(...leading),
  proposeJointAct: inCompany(...parties),
  approveJointAct: inCompany(...parties),
  withdrawJointAct: inCompany(...parties),
  listMeasures: inCompany(...leading, 'employee', 'board-member', ...outside),
  writeMeasure: inCompany(...leading),
  recordDiscussion: inCompany(...leading),
  openMeasure: inCompany('manager', 'lean-coordinator'),
  recordReview: inCompany(...leading),
  endMeasure: inCompany('manager', 'lean-coordinator'),
} as const;
