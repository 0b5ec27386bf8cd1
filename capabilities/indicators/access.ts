import { inCompany } from '#platform/contract/access.ts';

const parties = ['manager', 'employee-representative'] as const;
const leading = [...parties, 'safety-representative', 'lean-coordinator'] as const;
const inTheCompany = [...leading, 'employee', 'board-member'] as const;
const advisers = ['adviser', 'lead-adviser'] as const;

/**
 * A company's figures are its own and its adviser's. The programme office sees those both parties have shared with
 * it, which the handlers see to; a partner and every other company see none.
 */
export const access = {
  readIndicators: inCompany(...inTheCompany, ...advisers, 'programme-office', 'company-token'),
  readIndicator: inCompany(...inTheCompany, ...advisers, 'programme-office', 'company-token'),
  writeIndicator: inCompany(...leading),
  agreeOnDefinition: inCompany(...parties),
  shareIndicator: inCompany(...parties),
  retireIndicator: inCompany(...leading),
  setTarget: inCompany(...leading),
  setBaseline: inCompany(...leading),
  previewRebase: inCompany(...leading),
  rebaseLimits: inCompany(...leading),
  raiseFlag: inCompany(...leading),
  removeMark: inCompany(...leading),
  readEntry: inCompany(...leading, 'employee'),
  recordReadings: inCompany(...leading, 'employee', 'company-token'),
  readReadingsFile: inCompany(...inTheCompany, ...advisers, 'company-token'),
  readPicture: inCompany(...inTheCompany, ...advisers, 'programme-office', 'wall-screen'),
  listImports: inCompany(...leading),
  readImportTemplate: inCompany(...leading),
  uploadImport: inCompany(...leading),
  readImport: inCompany(...leading),
  mapImport: inCompany(...leading),
  confirmImport: inCompany(...leading),
  undoImport: inCompany(...leading),
  leaveImport: inCompany(...leading),
  readFailedRows: inCompany(...leading),
} as const;
