import { serverRoom } from '#platform/server/http/room.ts';
import { access } from '#principles/access.ts';
import { principles } from '#principles/contract.ts';
import { fieldText } from '#principles/field-text.ts';
import { recordsText } from '#principles/records-text.ts';
import { records } from '#principles/server/records.ts';
import { readPoster } from '#principles/server/routes-poster.ts';
import { roundHandlers } from '#principles/server/routes-round.ts';
import { setHandlers } from '#principles/server/routes-set.ts';
import { walkHandlers } from '#principles/server/routes-walk.ts';
import { readPrinciples } from '#principles/server/store-view.ts';
import { text } from '#principles/text.ts';

export const room = serverRoom({
  name: 'principles',
  endpoints: principles,
  access,
  text: { ...text, ...fieldText, ...recordsText },
  records,
  handlers: { readPrinciples, readPoster, ...roundHandlers, ...setHandlers, ...walkHandlers },
});
