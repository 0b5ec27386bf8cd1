import { inCompany } from '#platform/contract/access.ts';

const parties = ['manager', 'employee-representative'] as const;
/** A safety representative speaks for the employees in the group; the signature is the union representative's. */
const voices = [...parties, 'safety-representative'] as const;
const writers = [...voices, 'lean-coordinator'] as const;
const readers = [...writers, 'board-member', 'adviser', 'lead-adviser', 'adviser-coordinator'] as const;

export const meetingAccess = {
  listMeetings: inCompany(...readers),
  callMeeting: inCompany(...parties),
  callOffMeeting: inCompany(...parties),
  readMeeting: inCompany(...readers),
  readMinutesFile: inCompany(...readers),
  addAgendaItem: inCompany(...voices),
  sayOfAgendaItem: inCompany(...writers),
  orderAgenda: inCompany(...writers),
  sayOfDissent: inCompany(...voices),
  beginMinutes: inCompany(...writers),
  countPresent: inCompany(...writers),
  writeEntry: inCompany(...writers),
  writeField: inCompany(...writers),
  setTerm: inCompany(...writers),
  strikeEntry: inCompany(...writers),
  endMeeting: inCompany(...writers),
  signMinutes: inCompany(...parties),
  declineMinutes: inCompany(...parties),
  correctMinutes: inCompany(...writers),
} as const;
