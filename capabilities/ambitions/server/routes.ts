import { access } from '#ambitions/access.ts';
import { ambitions } from '#ambitions/contract.ts';
import { recordsText } from '#ambitions/records-text.ts';
import { records } from '#ambitions/server/records.ts';
import { assentHandlers } from '#ambitions/server/routes-assents.ts';
import { jointHandlers } from '#ambitions/server/routes-joint.ts';
import { pictureHandlers } from '#ambitions/server/routes-picture.ts';
import { voiceHandlers } from '#ambitions/server/routes-voices.ts';
import { text } from '#ambitions/text.ts';
import { serverRoom } from '#platform/server/http/room.ts';

export const room = serverRoom({
  name: 'ambitions',
  endpoints: ambitions,
  access,
  text: { ...text, ...recordsText },
  records,
  handlers: { ...voiceHandlers, ...jointHandlers, ...assentHandlers, ...pictureHandlers },
});
