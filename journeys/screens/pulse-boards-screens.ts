import { secretOf } from '#app/demo-world/pulse-boards.ts';
import { idOf } from '#app/demo-world/seed.ts';
import { dialog, office, press, type Reader, type Screen } from '#journeys/screens/screen.ts';
import type { Phrase } from '#platform/contract/language.ts';
import { statusText } from '#platform/contract/status-text.ts';
import { boardText } from '#pulse-boards/board-text.ts';
import { linksText } from '#pulse-boards/links-text.ts';
import { officeText } from '#pulse-boards/office-text.ts';
import { postText } from '#pulse-boards/post-text.ts';
import { printText } from '#pulse-boards/print-text.ts';
import { shapeText } from '#pulse-boards/shape-text.ts';

const boardsOf = (company: string) => `/companies/{${company}}/pulse-boards`;
const boardOf = (company: string, key: string, board: string) =>
  `${boardsOf(company)}/${idOf(`board ${key} ${board} board`)}`;
const steering = boardOf('Skarvdal Mekaniske', 'skarvdal', 'steering');
const line2 = boardOf('Skarvdal Mekaniske', 'skarvdal', 'line-2');
const press2 = boardOf('Osvika Aluminium', 'osvika', 'press');
const owing = boardOf('Osvika Aluminium', 'osvika', 'steering');

const officeBoard = idOf('board office programme board');

const opens =
  (phrase: Phrase) =>
  async (reader: Reader): Promise<void> => {
    await press(reader, phrase);
    await dialog(reader.page).waitFor();
  };

const opensCard =
  (words: string) =>
  async ({ page }: Reader): Promise<void> => {
    await page.locator('.board-card-open', { hasText: words }).first().click();
    await dialog(page).waitFor();
  };

const tells = async ({ page }: Reader): Promise<void> => {
  await page.locator('.board-foot button').first().click();
  await dialog(page).waitFor();
};

/** Presses what the dialog is for, with nothing filled in. */
const sends = async ({ page }: Reader): Promise<void> => {
  await dialog(page).locator('.dialog-foot button').first().click();
  await dialog(page).locator('[aria-invalid="true"], [role="alert"]').first().waitFor();
};

/** A sign's page with an address of its own, as each scan gives a page of its own. */
const post = (state: string, secret = secretOf('osvika')) => `/post?screen=${state}#${secret}`;

/** The boards, their cards and signs, in every state that looks its own. */
export const pulseBoardsScreens: readonly Screen[] = [
  {
    name: 'the boards of a company that owes answers',
    as: 'Ragnhild Eik',
    path: boardsOf('Osvika Aluminium'),
  },
  { name: 'no boards yet', as: 'Morten Haugland', path: boardsOf('Elvestad Sveis') },
  {
    name: 'no boards yet, seen by one who hangs up none',
    as: 'Hilde Tangvik',
    path: boardsOf('Elvestad Sveis'),
  },
  {
    name: 'hanging up a board, with errors',
    as: 'Morten Haugland',
    path: boardsOf('Elvestad Sveis'),
    prepare: async (reader) => {
      await opens(officeText.hang)(reader);
      // Written and taken away: what the programme calls it may come later than the dialog.
      for (const name of ['Tavle', '']) await dialog(reader.page).locator('#field-name').fill(name);
      await sends(reader);
    },
  },
  { name: 'a change board', as: 'Ingrid Solbakk', path: steering },
  { name: 'a change board that owes answers', as: 'Kjetil Osnes', path: owing },
  { name: 'a daily board just hung up', as: 'Linn Brekke', path: line2 },
  { name: 'a daily board told by shift', as: 'Vidar Leite', path: press2 },
  {
    name: 'a daily board as a table',
    as: 'Vidar Leite',
    path: press2,
    prepare: async (reader) => {
      await press(reader, boardText.asTable);
      await reader.page.locator('main table').first().waitFor();
    },
  },
  { name: 'a board that is gone', as: 'Vidar Leite', path: boardOf('Osvika Aluminium', 'osvika', 'nowhere') },
  { name: 'telling of a status', as: 'Vidar Leite', path: press2, prepare: tells },
  {
    name: 'telling of a status, with errors',
    as: 'Linn Brekke',
    path: line2,
    prepare: async (reader) => {
      await reader.page.locator('.board-foot button').last().click();
      await dialog(reader.page).waitFor();
      await sends(reader);
    },
  },
  {
    name: 'telling of a deviation',
    as: 'Vidar Leite',
    path: press2,
    prepare: async (reader) => {
      await tells(reader);
      await dialog(reader.page)
        .getByRole('radio', { name: reader.t(statusText.deviation) })
        .check();
    },
  },
  {
    name: 'a card with what is said on it',
    as: 'Ingrid Solbakk',
    path: steering,
    prepare: opensCard('Bestill to delevogner'),
  },
  {
    name: 'a card that waits for an answer from above',
    as: 'Vidar Leite',
    path: press2,
    prepare: opensCard('Verktøyvogna'),
  },
  {
    name: 'answering a card that was raised',
    as: 'Ragnhild Eik',
    path: owing,
    prepare: opensCard('Verktøyvogna'),
  },
  {
    name: 'writing a suggestion, with errors',
    as: 'Vidar Leite',
    path: press2,
    prepare: async (reader) => {
      await opens(boardText['add-suggestions'])(reader);
      await sends(reader);
    },
  },
  { name: 'writing a goal', as: 'Ingrid Solbakk', path: steering, prepare: opens(boardText.writeGoal) },
  {
    name: 'the shape of a board, with its own words',
    as: 'Sander Myklebust',
    path: press2,
    prepare: async (reader) => {
      await opens(boardText.shape)(reader);
      await dialog(reader.page).getByText(reader.t(shapeText.words)).click();
    },
  },
  { name: 'printing a board', as: 'Vidar Leite', path: press2, prepare: opens(printText.print) },
  { name: 'entering a sheet by shift', as: 'Vidar Leite', path: `${press2}/paper` },
  { name: 'entering the steering group’s sheet', as: 'Ingrid Solbakk', path: `${steering}/paper` },
  { name: 'signs to a board', as: 'Sander Myklebust', path: `${press2}/links` },
  { name: 'signs seen by one who makes none', as: 'Elise Haug', path: `${press2}/links` },
  { name: 'no signs yet', as: 'Ingrid Solbakk', path: `${line2}/links` },
  {
    name: 'making a sign',
    as: 'Sander Myklebust',
    path: `${press2}/links`,
    prepare: opens(linksText.make),
  },
  {
    name: 'ending a sign',
    as: 'Sander Myklebust',
    path: `${press2}/links`,
    prepare: async ({ page, t }) => {
      await page
        .getByRole('button', { name: t(linksText.end) })
        .first()
        .click();
      await dialog(page).waitFor();
    },
  },
  { name: 'the boards of the office itself', as: office, path: '/pulse-boards' },
  { name: 'a board of the office', as: office, path: `/pulse-boards/${officeBoard}` },
  { name: 'no signs to a board of the office', as: office, path: `/pulse-boards/${officeBoard}/links` },
  {
    name: 'entering the sheet of a board of the office',
    as: office,
    path: `/pulse-boards/${officeBoard}/paper`,
  },
  { name: 'what a sign leads to', as: null, path: post('form'), main: postsFirst },
  {
    name: 'what a sign leads to, with errors',
    as: null,
    path: post('errors'),
    prepare: async (reader) => {
      await press(reader, postText.send);
      await reader.page.locator('[aria-invalid="true"]').waitFor();
    },
    main: postsFirst,
  },
  { name: 'a sign that leads nowhere', as: null, path: post('absent', 'x'.repeat(43)), main: postsFirst },
];

function postsFirst({ page }: Reader) {
  return page.locator('.post button').first();
}
