import { allows } from '#platform/contract/access.ts';
import { refuse } from '#platform/contract/refusal.ts';
import { ReadyJson } from '#platform/server/http/ready-json.ts';
import { serverRoom } from '#platform/server/http/room.ts';
import { access, mayShape } from '#pulse-boards/access.ts';
import { pulseBoards } from '#pulse-boards/contract.ts';
import { fieldText } from '#pulse-boards/field-text.ts';
import { recordsText } from '#pulse-boards/records-text.ts';
import { records } from '#pulse-boards/server/records.ts';
import { deliverPulse } from '#pulse-boards/server/routes-delivering.ts';
import { hangingHandlers } from '#pulse-boards/server/routes-hanging.ts';
import { holderName } from '#pulse-boards/server/routes-holder.ts';
import { linkHandlers } from '#pulse-boards/server/routes-links.ts';
import { paperHandlers } from '#pulse-boards/server/routes-paper.ts';
import { postHandlers } from '#pulse-boards/server/routes-posts.ts';
import { readRhythm } from '#pulse-boards/server/routes-rhythm.ts';
import {
  isPlainSending,
  isUnnamedSending,
  outcomesOf,
  readSending,
  takeSendings,
} from '#pulse-boards/server/routes-sending.ts';
import { translationHandlers } from '#pulse-boards/server/routes-translations.ts';
import { digestStanding, partText, standingOf } from '#pulse-boards/server/store-standing.ts';
import { takeChanges } from '#pulse-boards/server/store-taking.ts';
import { text } from '#pulse-boards/text.ts';

export const room = serverRoom({
  name: 'pulse-boards',
  endpoints: pulseBoards,
  access,
  text: { ...text, ...fieldText, ...recordsText },
  records,
  handlers: {
    ...postHandlers,
    ...linkHandlers,
    ...hangingHandlers,
    ...paperHandlers,
    ...translationHandlers,
    readRhythm,

    readBoards: async (call) => {
      const { tx, params, query, today, actor, scope, language } = call;
      const [name, standing] = await Promise.all([
        holderName(call, params.company, language),
        standingOf(tx, params.company),
      ]);
      if (!name) return refuse('not-found');
      // From the day's beginning, so that part and digest leave out the same whenever in the day they are asked for.
      const seenAt = Date.parse(today);
      // The part and the text to reckon from are both taken before anybody else may add to what is kept.
      const digest = query.digest && digestStanding(standing, seenAt);
      const part = partText(standing, query.from, seenAt);
      const rest = {
        name,
        today,
        may: {
          write: allows(access.sendChanges, actor.memberships, params.company, scope),
          shape: allows(mayShape, actor.memberships, params.company, scope),
        },
        ...(digest && { digest: await digest }),
      };
      return new ReadyJson(`${JSON.stringify(rest).slice(0, -1)},"part":${part}}`);
    },

    sendChanges: async (call) => {
      const { sent, author } = readSending(call);
      const changes = sent.flatMap(({ read }) => read.data ?? []);
      const { at, taken, things } = await takeChanges(call.tx, call.params.company, changes, author);
      const stand = new Set(taken.flatMap(({ change, why }) => (why ? [] : [change])));
      await deliverPulse(
        call,
        call.params.company,
        changes.filter(({ change }) => stand.has(change)),
        things,
      );
      return { at, outcomes: outcomesOf(sent, taken, call.language) };
    },
  },
  // What is pressed on many devices at once is one commit; a meeting tells the journey of it, and goes by itself.
  together: { sendChanges: { fits: isPlainSending, isUnnamed: isUnnamedSending, work: takeSendings } },
});
