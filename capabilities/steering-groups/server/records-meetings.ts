import { ownRowsOf } from '#companies/server/door.ts';
import type { ProcessingRecord } from '#platform/server/http/records.ts';
import {
  listOwnMeetings,
  listOwnMinutes,
  listOwnSignatures,
} from '#steering-groups/server/store-own-meetings.ts';

/** What is stored of meetings and minutes, and what of it a person asked for, wrote or signed. */
export const meetingRecords: readonly ProcessingRecord[] = [
  {
    kind: 'steering-meeting',
    tables: [
      'steering_groups.meeting',
      'steering_groups.calling_off',
      'steering_groups.agenda_item',
      'steering_groups.agenda_word',
      'steering_groups.agenda_order',
    ],
    protection: 'S2',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnMeetings(tx, actor.person)),
  },
  {
    kind: 'minutes',
    tables: [
      'steering_groups.minutes',
      'steering_groups.attendance',
      'steering_groups.entry',
      'steering_groups.entry_edit',
      'steering_groups.entry_term',
      'steering_groups.striking',
      'steering_groups.dissent_word',
      'steering_groups.correction',
    ],
    protection: 'S2',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnMinutes(tx, actor.person)),
  },
  {
    kind: 'minutes-signature',
    tables: [
      'steering_groups.ending',
      'steering_groups.minutes_signature',
      'steering_groups.declining',
      'steering_groups.sealing',
    ],
    protection: 'S2',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnSignatures(tx, actor.person)),
  },
];
