import { endpoints } from '#platform/contract/endpoint.ts';
import { anchoringEndpoints } from '#steering-groups/anchoring-endpoints.ts';
import { groupEndpoints } from '#steering-groups/group-endpoints.ts';
import { meetingEndpoints } from '#steering-groups/meeting-endpoints.ts';
import { summaryEndpoints } from '#steering-groups/summary-endpoints.ts';

export const steeringGroups = endpoints({
  ...groupEndpoints,
  ...anchoringEndpoints,
  ...summaryEndpoints,
  ...meetingEndpoints,
});
