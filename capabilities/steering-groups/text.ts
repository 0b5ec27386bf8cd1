import { attachmentText } from '#platform/contract/attachment-text.ts';
import { anchoringText } from '#steering-groups/anchoring-text.ts';
import { groupText } from '#steering-groups/group-text.ts';
import { meetingText } from '#steering-groups/meeting-text.ts';

/** Phrases the room is known by: refusals, and names of fields. */
export const text = { ...groupText, ...anchoringText, ...attachmentText, ...meetingText };
