import { anchoringAccess, groupAccess, summaryAccess } from '#steering-groups/group-access.ts';
import { meetingAccess } from '#steering-groups/meeting-access.ts';

export const access = { ...groupAccess, ...anchoringAccess, ...summaryAccess, ...meetingAccess } as const;
