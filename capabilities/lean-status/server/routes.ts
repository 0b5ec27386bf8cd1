import { access } from '#lean-status/access.ts';
import { leanStatus } from '#lean-status/contract.ts';
import { records } from '#lean-status/server/records.ts';
import { agreedHandlers } from '#lean-status/server/routes-agreed.ts';
import { calibrationHandlers } from '#lean-status/server/routes-calibration.ts';
import { documentHandlers } from '#lean-status/server/routes-document.ts';
import { formHandlers } from '#lean-status/server/routes-forms.ts';
import { ratingHandlers } from '#lean-status/server/routes-ratings.ts';
import { roundHandlers } from '#lean-status/server/routes-rounds.ts';
import { text } from '#lean-status/text.ts';
import { serverRoom } from '#platform/server/http/room.ts';

export const room = serverRoom({
  name: 'lean-status',
  endpoints: leanStatus,
  access,
  text,
  records,
  handlers: {
    ...roundHandlers,
    ...ratingHandlers,
    ...agreedHandlers,
    ...documentHandlers,
    ...calibrationHandlers,
    ...formHandlers,
  },
});
