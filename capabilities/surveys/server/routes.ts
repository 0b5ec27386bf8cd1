import { serverRoom } from '#platform/server/http/room.ts';
import { access } from '#surveys/access.ts';
import { surveys } from '#surveys/contract.ts';
import { openSurveys } from '#surveys/server/jobs.ts';
import { remindSurveys } from '#surveys/server/jobs-letters.ts';
import { records } from '#surveys/server/records.ts';
import { formHandlers } from '#surveys/server/routes-apart.ts';
import { ballotHandlers } from '#surveys/server/routes-ballots.ts';
import { instrumentDraftHandlers } from '#surveys/server/routes-instrument-drafts.ts';
import { instrumentHandlers } from '#surveys/server/routes-instruments.ts';
import { surveyPages } from '#surveys/server/routes-page.ts';
import { resultHandlers } from '#surveys/server/routes-results.ts';
import { sheetHandlers } from '#surveys/server/routes-sheets.ts';
import { slipHandlers } from '#surveys/server/routes-slips.ts';
import { waveHandlers } from '#surveys/server/routes-waves.ts';
import { text } from '#surveys/text.ts';

export const room = serverRoom({
  name: 'surveys',
  endpoints: surveys,
  access,
  text,
  records,
  handlers: {
    ...instrumentHandlers,
    ...instrumentDraftHandlers,
    ...waveHandlers,
    ...slipHandlers,
    ...ballotHandlers,
    ...formHandlers,
    ...resultHandlers,
    ...sheetHandlers,
  },
  errands: [openSurveys, remindSurveys],
  pages: surveyPages,
});
