import { meetingRecordsText } from '#steering-groups/meeting-records-text.ts';
import { meetingRefusalText } from '#steering-groups/meeting-refusal-text.ts';

/** Phrases the meetings are known by on the server: refusals, names of fields, and what is stored. */
export const meetingText = { ...meetingRefusalText, ...meetingRecordsText };
