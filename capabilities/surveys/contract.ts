import { endpoints } from '#platform/contract/endpoint.ts';
import { apartEndpoints } from '#surveys/apart-endpoints.ts';
import { ballotEndpoints } from '#surveys/ballot-endpoints.ts';
import { instrumentEndpoints } from '#surveys/instrument-endpoints.ts';
import { resultsEndpoints } from '#surveys/results-endpoints.ts';
import { waveEndpoints } from '#surveys/wave-endpoints.ts';

export const surveys = endpoints({
  ...instrumentEndpoints,
  ...waveEndpoints,
  ...ballotEndpoints,
  ...apartEndpoints,
  ...resultsEndpoints,
});
