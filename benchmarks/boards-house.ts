/** What the two measurements of boards stand on: a company with a board, a history, and whoever looks at it. */
import { makeId } from '#platform/contract/id.ts';
import { buildBoard, buildChanges } from '#pulse-boards/server/builders.ts';
import { analyse, type DurableHouse, openDurableHouse } from './durable-house.ts';

/** Streams one person may hold; see platform/server/live/live.ts. */
const streamsEach = 20;
/** Changes there are before anything is measured. */
const history = 5_000;

export type BoardsHouse = DurableHouse & {
  company: string;
  board: string;
  /** Cookies of as many people as hold `clients` streams. */
  cookies: string[];
};

export async function openBoardsHouse(clients: number): Promise<BoardsHouse> {
  const stand = await openDurableHouse();
  const { house, ownerUrl } = stand;
  const company = await house.company('Skarvdal Mekaniske');
  const cookies: string[] = [];
  for (let n = 0; n < Math.ceil(clients / streamsEach); n += 1) {
    const person = await house.person(`Leder ${n}`, { role: 'manager', company, place: 'Skarvdal' });
    cookies.push(await house.signIn(person));
  }
  const board = await house.within({ companies: [company] }, (tx) => buildBoard(tx, company));
  // A history that nobody looks at any more, as after some months.
  const before = new Date(Date.now() - 60 * 86_400_000).toISOString();
  const set = { list: 'tasks', column: 'done', text: 'Bytt formskuff på linje 2', away: true };
  for (let n = 0; n < history; n += 500)
    await house.within({ companies: [company] }, (tx) =>
      buildChanges(
        tx,
        company,
        Array.from({ length: 500 }, () => ({ kind: 'card', board, thing: makeId(), set })),
        { by: null, byName: 'En leder', at: before },
      ),
    );
  await analyse(ownerUrl);
  return { ...stand, company, board, cookies };
}
