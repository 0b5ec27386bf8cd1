import { inCompany } from '#platform/contract/access.ts';

const parties = ['manager', 'employee-representative'] as const;
const writing = [...parties, 'safety-representative', 'lean-coordinator'] as const;
const reading = [...writing, 'board-member', 'adviser', 'lead-adviser'] as const;

/** Each party writes its own challenges; what is common is written by all who take part, and a yes is a party's. */
export const access = {
  readAmbitions: inCompany(...reading),
  addChallenge: inCompany(...parties),
  writeWords: inCompany(...writing),
  setStanding: inCompany(...writing),
  finishSide: inCompany(...parties),
  sortChallenge: inCompany(...parties),
  addJointChallenge: inCompany(...writing),
  saveAmbition: inCompany(...writing),
  sayAssent: inCompany(...parties),
  listPictures: inCompany(...reading),
  readPictureDocument: inCompany(...reading),
} as const;
