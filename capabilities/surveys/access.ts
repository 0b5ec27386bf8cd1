import { anyone, inCompany, signedIn } from '#platform/contract/access.ts';
import { worksHere } from '#surveys/asked-rules.ts';
import { instrumentAccess } from '#surveys/instrument-access.ts';

const bothParties = ['manager', 'employee-representative'] as const;
const leading = [...bothParties, 'safety-representative', 'lean-coordinator'] as const;
const advisers = ['adviser', 'lead-adviser'] as const;
/** Those who work there: who is asked. */
const asked = worksHere;

/** Forms that both parties have handed in are for those who lead and those who help them. */
const readingForms = [
  ...leading,
  'board-member',
  ...advisers,
  'adviser-coordinator',
  'programme-office',
] as const;

export const access = {
  listForms: inCompany(...readingForms),
  readForm: inCompany(...readingForms),
  readFormDocument: inCompany(...readingForms),
  openForm: inCompany(...bothParties, ...advisers, 'programme-office'),
  markForm: inCompany(...bothParties, ...advisers, 'programme-office'),
  writeFormAnswer: signedIn,
  writeFormNote: inCompany(...bothParties),
  assentFormNote: inCompany(...bothParties),
  ...instrumentAccess,
  readSurveys: inCompany(...asked, 'board-member', ...advisers, 'adviser-coordinator', 'programme-office'),
  readWave: inCompany(...asked, 'board-member', ...advisers, 'adviser-coordinator', 'programme-office'),
  writeWave: inCompany(...leading, ...advisers),
  markWave: inCompany(...bothParties),
  deliverSurvey: inCompany(...bothParties),
  readWavePoster: inCompany(...asked, ...advisers),
  makeSlips: inCompany(...leading),
  takeBackSlips: inCompany(...leading),
  fetchOwnBallot: inCompany(...asked),
  // From when each of them does is a rule of the wave, not of the role.
  readResults: inCompany(...asked, 'board-member', ...advisers, 'adviser-coordinator', 'programme-office'),
  readComments: inCompany(...bothParties),
  reviewComment: inCompany(...bothParties),
  readWallSheet: inCompany(...asked, 'board-member', ...advisers, 'adviser-coordinator', 'programme-office'),
  readTalkGuide: inCompany(...asked, 'board-member', ...advisers, 'adviser-coordinator', 'programme-office'),
  readQuestionnaire: inCompany(
    ...asked,
    'board-member',
    ...advisers,
    'adviser-coordinator',
    'programme-office',
  ),
  readBallotPaper: anyone,
  signBallot: anyone,
  checkSlip: anyone,
  takeAnswer: anyone,
} as const;
