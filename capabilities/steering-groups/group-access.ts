import { inCompany } from '#platform/contract/access.ts';

const parties = ['manager', 'employee-representative'] as const;
const leading = [...parties, 'safety-representative', 'lean-coordinator'] as const;
const inTheCompany = [...leading, 'employee', 'board-member'] as const;
const advisers = ['adviser', 'lead-adviser'] as const;

/** Who sits in the group is no secret in the company; the office sees that both parties are there. */
export const groupAccess = {
  readGroup: inCompany(...inTheCompany, ...advisers, 'adviser-coordinator', 'programme-office'),
  addMember: inCompany(...parties),
  sayOfMember: inCompany(...parties),
  chooseChair: inCompany(...parties),
  writeMandate: inCompany(...leading),
  signMandate: inCompany(...parties),
} as const;

/** Papers of boards and committees are for those who lead the work, on both sides, and for the adviser. */
export const anchoringAccess = {
  readAnchorings: inCompany(...leading, 'board-member', ...advisers),
  logAnchoring: inCompany(...leading),
  withdrawAnchoring: inCompany(...leading),
  attachPaper: inCompany(...leading),
  readPaper: inCompany(...leading, 'board-member', ...advisers),
  withdrawPaper: inCompany(...leading),
} as const;

/** The page tells decisions and figures: those who read both read it. */
export const summaryAccess = {
  readSummary: inCompany(...leading, 'board-member', ...advisers),
  readSummaryFile: inCompany(...leading, 'board-member', ...advisers),
} as const;
