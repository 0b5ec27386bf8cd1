import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { people } from '#people/contract.ts';
import type { AnswerOf } from '#platform/contract/endpoint.ts';
import { makeId } from '#platform/contract/id.ts';
import type { Change } from '#pulse-boards/change.ts';
import { pulseBoards } from '#pulse-boards/contract.ts';
import { digestOf } from '#pulse-boards/fold.ts';
import { changeOf } from '#pulse-boards/making.ts';
import { type Held, nothingHeld, withPart } from '#pulse-boards/part.ts';
import { inView } from '#pulse-boards/view-rules.ts';

/** The boards of a story: how its company gets them, and what the server says stands on them. */
export type Boards = AnswerOf<typeof pulseBoards.readBoards>;

const at = (page: Page, path: string) => new URL(path, page.url()).href;

/** The company of whoever is signed in on a page. */
export async function companyOf(page: Page): Promise<string> {
  const answer = await page.request.get(at(page, people.readSession.path));
  const { memberships } = (await answer.json()) as AnswerOf<typeof people.readSession>;
  return memberships[0]!.company!;
}

/** All that is in view on a company's boards, with its digest. */
export async function readBoards(page: Page, company: string): Promise<Boards & { digest: string }> {
  const path = pulseBoards.readBoards.path.replace(':company', company);
  const answer = await page.request.get(at(page, `${path}?digest=yes`));
  assert.equal(answer.status(), 200, await answer.text());
  return (await answer.json()) as Boards & { digest: string };
}

/** The same as the rules see it. */
export async function thingsOn(page: Page, company: string) {
  const { part } = await readBoards(page, company);
  return withPart(nothingHeld, part)!.things;
}

/** Sends changes past the screens, where the story is of something else; none may be refused. */
export async function send(page: Page, company: string, changes: readonly Change[]): Promise<void> {
  const path = pulseBoards.sendChanges.path.replace(':company', company);
  const answer = await page.request.post(at(page, path), { data: { changes } });
  assert.equal(answer.status(), 200, await answer.text());
  const { outcomes } = (await answer.json()) as AnswerOf<typeof pulseBoards.sendChanges>;
  assert.deepEqual(
    outcomes.filter(({ refused }) => refused),
    [],
  );
}

export type Hung = { board: string; above: string; category: string };

/** An area's daily board that measures one thing, and the board above it. */
export async function hangBoards(page: Page, company: string): Promise<Hung> {
  const [board, above, category] = [makeId(), makeId(), makeId()];
  const language = 'nb';
  await send(page, company, [
    changeOf('board', above, above, {
      kind: 'change',
      name: 'Ledermøtet',
      level: 3,
      answerDays: 5,
      language,
    }),
    changeOf('board', board, board, {
      kind: 'daily',
      name: 'Formlinje 2',
      area: 'Støperiet',
      level: 1,
      above,
      minutes: 10,
      language,
    }),
    changeOf('category', board, category, { name: 'Kvalitet', unit: 'prosent riktig', target: '98' }),
  ]);
  return { board, above, category };
}

/** A screen on the wall that somebody pairs and lets show boards. */
export async function pairWall(wall: Page, manager: Page, address: string, name: string): Promise<void> {
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.goto(`${address}/wall`);
  await wall.locator('.pairing-code').waitFor();
  await manager.goto(`${address}/screens#${await wall.locator('.pairing-code').innerText()}`);
  const dialog = manager.getByRole('dialog');
  await dialog.getByLabel('Hva skal skjermen hete?').fill(name);
  await dialog.getByRole('combobox').first().selectOption('boards');
  await dialog.getByRole('button', { name: 'Koble til skjermen' }).click();
  await manager.getByRole('rowheader', { name }).waitFor();
  await wall.waitForURL('**/wall-board');
}

/** What a device has kept of a company's boards: its number, and the digest of what is in view. */
export async function keptOn(page: Page, company: string): Promise<{ at: number; digest: string }> {
  const [at, things, stamps, today] = await page.evaluate(async (name) => {
    const answerOf = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answerOf(indexedDB.open('spranget'));
    const copies = database.transaction('copies').objectStore('copies');
    const key = (await answerOf(copies.getAllKeys())).find((one) => (one as string[])[1] === name);
    if (!key) throw new Error('The device keeps nothing.');
    const { held, said } = (await answerOf(copies.get(key))) as { held: Held; said: { today: string } };
    database.close();
    return [held.at, [...held.things.values()], [...held.stamps], said.today] as const;
  }, `boards:${company}`);
  const seen = inView(things, { stamps: new Map(stamps), now: Date.parse(today) });
  return { at, digest: await digestOf(seen) };
}

/** The moment, in milliseconds of the clock of this machine, at which something first stands on a page. */
export const appears = (page: Page, selector: string): Promise<number> =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!document.querySelector(wanted)) return;
          watch.disconnect();
          resolve(performance.timeOrigin + performance.now());
        };
        const watch = new MutationObserver(look);
        watch.observe(document, { childList: true, subtree: true, attributes: true });
        look();
      }),
    selector,
  );
