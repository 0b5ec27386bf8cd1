import { access } from '#customers/access.ts';
import { customers } from '#customers/contract.ts';
import { records } from '#customers/server/records.ts';
import { cardHandlers } from '#customers/server/routes-cards.ts';
import { descriptionHandlers } from '#customers/server/routes-description.ts';
import { documentHandlers } from '#customers/server/routes-document.ts';
import { needHandlers } from '#customers/server/routes-needs.ts';
import { roundHandlers } from '#customers/server/routes-rounds.ts';
import { surveyHandlers } from '#customers/server/routes-survey.ts';
import { tieHandlers } from '#customers/server/routes-ties.ts';
import { text } from '#customers/text.ts';
import { serverRoom } from '#platform/server/http/room.ts';

export const room = serverRoom({
  name: 'customers',
  endpoints: customers,
  access,
  text,
  records,
  handlers: {
    ...cardHandlers,
    ...needHandlers,
    ...tieHandlers,
    ...descriptionHandlers,
    ...documentHandlers,
    ...roundHandlers,
    ...surveyHandlers,
  },
});
