import { access } from '#indicators/access.ts';
import { indicators } from '#indicators/contract.ts';
import { fieldText } from '#indicators/field-text.ts';
import { recordsText } from '#indicators/records-text.ts';
import { deleteFilesErrand, importFilesErrand } from '#indicators/server/jobs.ts';
import { records } from '#indicators/server/records.ts';
import { definitionHandlers } from '#indicators/server/routes-definitions.ts';
import { entryHandlers } from '#indicators/server/routes-entry.ts';
import { importHandlers } from '#indicators/server/routes-imports.ts';
import { markHandlers } from '#indicators/server/routes-marks.ts';
import { pictureHandlers } from '#indicators/server/routes-picture.ts';
import { readingHandlers } from '#indicators/server/routes-readings.ts';
import { readIndicator, readIndicators } from '#indicators/server/store-views.ts';
import { text } from '#indicators/text.ts';
import { serverRoom } from '#platform/server/http/room.ts';

export const room = serverRoom({
  name: 'indicators',
  endpoints: indicators,
  access,
  text: { ...text, ...fieldText, ...recordsText },
  records,
  errands: [importFilesErrand, deleteFilesErrand],
  handlers: {
    readIndicators: (call) => readIndicators(call),
    readIndicator: (call) => readIndicator(call, call.query.site ?? null),
    ...definitionHandlers,
    ...markHandlers,
    ...entryHandlers,
    ...readingHandlers,
    ...pictureHandlers,
    ...importHandlers,
  },
});
