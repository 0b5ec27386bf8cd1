import { createHash } from 'node:crypto';
import { makeId } from '#platform/contract/id.ts';
import type { Language } from '#platform/contract/language.ts';
import { refuse } from '#platform/contract/refusal.ts';
import { say } from '#platform/contract/say.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { boardsOfProgramme } from '#programme/server/door.ts';
import type { access } from '#pulse-boards/access.ts';
import type { pulseBoards } from '#pulse-boards/contract.ts';
import { changesToHang } from '#pulse-boards/hanging.ts';
import { linksText } from '#pulse-boards/links-text.ts';
import { giveSecret } from '#pulse-boards/server/routes-links.ts';
import { insertLink, listLinks } from '#pulse-boards/server/store-links.ts';
import { takeChanges } from '#pulse-boards/server/store-taking.ts';

type Mine = 'readBoardTemplates' | 'hangBoard';

/** An id for a name within an act that has one: the same every time, with the act's own moment in it. */
const idIn =
  (act: string) =>
  (name: string): string => {
    const moment = Number.parseInt(act.replaceAll('-', '').slice(0, 12), 16);
    return makeId(moment, createHash('sha256').update(`${act} ${name}`).digest().subarray(0, 10));
  };

/** The square that the board shows on the wall: whoever stands before it writes a card without an account. */
async function hangSquare(
  call: Parameters<typeof giveSecret>[0],
  company: string,
  board: string,
  { hanging, language }: { hanging: string; language: Language },
): Promise<void> {
  const id = idIn(hanging);
  const link = id('post link');
  const made = { person: call.actor.person, name: call.actor.name, at: call.now.toISOString() };
  // Hung up once more by a retry, it keeps the square that may hang on a wall already.
  if ((await listLinks(call.tx, company, { link })).length > 0) return;
  await insertLink(
    call.tx,
    { company, link, board, category: null, spot: say(linksText.onBoard, language) },
    made,
  );
  await giveSecret(call, company, { link, secret: id('post secret'), onBoard: true });
}

export const hangingHandlers: Pick<Handlers<typeof pulseBoards, typeof access>, Mine> = {
  readBoardTemplates: async ({ tx, params, language }) => ({
    templates: (await boardsOfProgramme(tx, params.company)).map((template) => ({
      key: template.key,
      kind: template.kind,
      name: template.name[language],
      goal: template.goal[language],
      agenda: template.agenda.map(({ text }) => text[language]),
      categories: template.categories.map(({ name }) => name[language]),
    })),
  }),

  hangBoard: async (call) => {
    const { tx, params, body, actor, now } = call;
    const template = (await boardsOfProgramme(tx, params.company)).find(({ key }) => key === body.template);
    if (!template) return refuse('no-such-template', { field: 'template' });
    const changes = changesToHang(template, body.language, idIn(body.hanging), body);
    const author = { by: actor.person, byName: actor.name, at: now.toISOString(), mayShape: true };
    const { at, taken } = await takeChanges(tx, params.company, changes, author);
    const refused = taken.find(({ why }) => why !== null);
    if (refused?.why === 'nobody-above') return refuse('nobody-above', { field: 'above' });
    // What the programme hangs up breaks no rule of the boards.
    if (refused) throw new Error(`The board ${template.key} is refused as ${refused.why}.`);
    const board = changes[0]!.board;
    await hangSquare(call, params.company, board, body);
    return { at, board };
  },
};
