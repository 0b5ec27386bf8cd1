import { anyone, inCompanyOrOffice } from '#platform/contract/access.ts';

/** Those who decide what hangs on the wall. */
const shapers = [
  'manager',
  'employee-representative',
  'safety-representative',
  'lean-coordinator',
  'adviser',
  'lead-adviser',
] as const;

// The office of a programme has boards too: its own, and no company's.
const reads = inCompanyOrOffice(...shapers, 'employee', 'board-member', 'adviser-coordinator', 'wall-screen');
// Those who read, without the screens on the wall.
const readers = inCompanyOrOffice(...shapers, 'employee', 'board-member', 'adviser-coordinator');
// A meeting is held at the wall, and nobody signs in there.
const writes = inCompanyOrOffice(...shapers, 'employee', 'wall-screen');

export const mayShape = inCompanyOrOffice(...shapers);

export const access = {
  readBoards: reads,
  readRhythm: reads,
  readBoardPaper: readers,
  readTranslation: readers,
  translateWords: readers,
  sendChanges: writes,
  readBoardTemplates: mayShape,
  hangBoard: mayShape,
  addPhoto: writes,
  readPhoto: reads,
  // Whoever holds the secret of a sign by a machine, with an account or without.
  readPost: anyone,
  sendPost: anyone,
  readPostLinks: readers,
  // What hangs on the wall for all to read.
  readPostSquare: reads,
  makePostLink: mayShape,
  rotatePostLink: mayShape,
  endPostLink: mayShape,
  readPostSign: mayShape,
} as const;
