import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { registerNordvik } from '#journeys/nordvik.ts';
import { openStage, type Stage } from '#journeys/stage.ts';
import { buildPerson, type RoleToBuild, scopeOfRoles } from '#people/server/builders.ts';
import { makeId } from '#platform/contract/id.ts';
import { openDatabase } from '#platform/server/database/pool.ts';
import { inScope, setScope } from '#platform/server/database/scope.ts';
import { buildCohort, buildEnrolment } from '#programme/server/builders.ts';

const programme = 'produktivitetsspranget';

/** The first day of phase 1: a Monday. The gate of the phase lies in week 10. */
export const phaseStart = '2026-11-23';

export const manager = 'Oda Nordvik';
export const representative = 'Tore Hamre';
export const employee = 'Siri Dal';
export const coordinator = 'Nora Fjeld';
export const adviser = 'Ivar Lunde';

/** Nordvik on the first day of phase 1, with a lean coordinator and an adviser. Nothing has been done. */
async function startPhaseOne(stage: Stage): Promise<string> {
  const company = await registerNordvik(stage);
  const opened = openDatabase(stage.appUrl, () => undefined, 1);
  await inScope(opened.database, {}, async (tx) => {
    for (const [name, role] of [
      [coordinator, 'lean-coordinator'],
      [adviser, 'adviser'],
    ] as const) {
      const roles: RoleToBuild[] = [{ role, company, place: 'Nordvik Verk' }];
      await setScope(tx, scopeOfRoles(programme, roles));
      await buildPerson(tx, { name, roles });
    }
    await setScope(tx, { programme, companies: [company] });
    const by = makeId();
    const cohort = await buildCohort(tx, { programme, template: programme, name: 'Kull 1', by });
    await buildEnrolment(tx, { company, cohort, template: programme, start: phaseStart, by });
  });
  await opened.close();
  return company;
}

export type Scene = {
  stage: Stage;
  /** The manager's window, and the employee representative's. */
  manager: Page;
  union: Page;
  coordinator: Page;
  /** An employee's window, which stays on the page of the gate. */
  gate: Page;
  /** Opens a page of the company in somebody's window. */
  open: (page: Page, place: string) => Promise<void>;
};

export const gateOne = 'gates/gate-steering-group';

/** The stage, and Nordvik on it. */
export async function openScene(): Promise<{ stage: Stage; company: string }> {
  const stage = await openStage();
  return { stage, company: await startPhaseOne(stage) };
}

/** Everybody signs in, each in a window of their own; the employee goes to the page of the gate. */
export async function signAllIn({ stage, company }: { stage: Stage; company: string }): Promise<Scene> {
  const open = async (page: Page, place: string) => {
    await page.goto(`${stage.address}/companies/${company}/${place}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const names = [manager, representative, coordinator, employee];
  const pages = await Promise.all(names.map((name) => stage.signIn(name)));
  const [leader, union, lean, gate] = pages as [Page, Page, Page, Page];
  await open(gate, gateOne);
  return { stage, manager: leader, union, coordinator: lean, gate, open };
}

export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).click();

export const dialog = (page: Page) => page.locator('dialog[open]');

/** Fills the open dialog in by its labels, and sends it by its button. */
export async function send(page: Page, act: string, fields: Readonly<Record<string, string>> = {}) {
  for (const [label, value] of Object.entries(fields))
    await dialog(page).getByLabel(label, { exact: true }).fill(value);
  await dialog(page).getByRole('button', { name: act, exact: true }).click();
  await dialog(page).waitFor({ state: 'detached' });
}

export const choose = (page: Page, label: string, option: string) =>
  dialog(page).getByLabel(label, { exact: true }).selectOption({ label: option });

/** The first line of a page is these words, at once or when the news of it come. */
export const says = (page: Page, title: string) =>
  page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor({ timeout: 10_000 });

/** Words are on a page, at once or when the news of them come. */
export const sees = (page: Page, words: string | RegExp) =>
  page.getByText(words).first().waitFor({ timeout: 10_000 });

/** A field holds words, at once or when what somebody else wrote comes in. */
export async function holds(field: Locator, words: string): Promise<void> {
  for (let tries = 200; (await field.inputValue()) !== words; tries -= 1) {
    assert.ok(tries > 0, `it holds «${await field.inputValue()}»`);
    await field.page().waitForTimeout(50);
  }
}
