import { sideFor, speakerOf } from '#parties/server/door.ts';
import { decideHours, refusePromise } from '#pilot-groups/hours-rules.ts';
import { authorOf, hold, type RoomHandlers } from '#pilot-groups/server/routes-organisation.ts';
import { insertAnswers, insertPromise } from '#pilot-groups/server/store-insert.ts';
import { readPilotGroups } from '#pilot-groups/server/store-view.ts';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';

export const hoursHandlers: Pick<RoomHandlers, 'promiseHours' | 'answerHours'> = {
  promiseHours: async (call) => {
    const { tx, body, today } = call;
    const held = await hold(call);
    if (isRefusal(held)) return held;
    if (held.rows.promises.some(({ promise }) => promise === body.promise)) return readPilotGroups(call);
    if (!held.groups.some(({ group }) => group === body.group)) return refuse('not-there');
    const refused = refusePromise(body, today);
    if (refused) return refused;
    await insertPromise(tx, authorOf(call), body);
    return readPilotGroups(call);
  },

  answerHours: async (call) => {
    const { tx, body, today } = call;
    const side = sideFor(speakerOf(call), body.side);
    if (isRefusal(side)) return side;
    const held = await hold(call);
    if (isRefusal(held)) return held;
    const { answer, group, word, note } = body;
    if (held.rows.answers.some((one) => one.answer === answer)) return readPilotGroups(call);
    const found = held.groups.find((one) => one.group === group);
    if (!found) return refuse('not-there');
    const said = decideHours(body, found.weeks, today);
    if (isRefusal(said)) return said;
    await insertAnswers(
      tx,
      authorOf(call),
      said.map(({ week, hours }) => ({ answer, group, week, side, word, hours, note })),
    );
    return readPilotGroups(call);
  },
};
