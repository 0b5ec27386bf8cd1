import assert from 'node:assert/strict';
import { missingAtGate, openRow } from '#journeys/phase-one-gate.ts';
import { dialog, gateOne, type Scene, says, sees } from '#journeys/phase-one-scene.ts';
import { assertAccessible } from '#journeys/stage.ts';

const deliverable = 'Fremdriftstakt med pulsmøte og pulstavle';
const task = 'Spørre kveldsskiftet når det passer med pulsmøte';

/** The group hangs up its board as the programme has it, and holds its first pulse meeting there: then it is done. */
export async function holdPulse(scene: Scene): Promise<void> {
  const { manager: leader, gate, open } = scene;
  await open(leader, gateOne);
  const row = await openRow(leader, deliverable);
  await row.getByRole('link', { name: 'Åpne arbeidsrommet' }).click();
  await says(leader, 'Ingen tavler ennå');
  await leader.getByRole('button', { name: 'Heng opp en tavle' }).first().click();
  await dialog(leader).getByLabel('Styringsgruppas tavle: slik programmet legger den opp').waitFor();
  await assertAccessible(leader, 'the boards of the programme');
  await dialog(leader).getByRole('button', { name: 'Heng opp', exact: true }).click();
  await says(leader, 'Ingen tiltak er i arbeid');
  await sees(leader, 'Vi bygger en arbeidsplass der alle forbedrer');
  const board = leader.url();
  await missingAtGate(scene, 3);

  await leader.getByRole('link', { name: 'Vis på stor skjerm' }).click();
  await leader.getByRole('heading', { name: 'Styringsgruppas tavle' }).waitFor();
  const tap = (name: string) => leader.getByRole('button', { name, exact: true }).click();
  await tap('Start pulsmøtet');
  await tap('Neste: Tiltak');
  await tap('Nytt tiltak');
  await leader.getByLabel('Hva', { exact: true }).fill(task);
  await leader.getByLabel('Et annet navn').fill('Tore Hamre');
  await tap('I morgen');
  await tap('Lagre');
  await sees(leader, task);
  for (const step of ['Nye', 'Beslutninger']) await tap(`Neste: ${step}`);
  await tap('Én til');
  await tap('Alle ble hørt');
  // A meeting that goes on has not been held.
  await missingAtGate(scene, 3);
  await tap('Avslutt møtet');
  await leader.getByRole('heading', { name: 'Én ting er lovet' }).waitFor();
  await missingAtGate(scene, 2);
  const left = await gate.locator('.gate .gate-list li').allInnerTexts();
  assert.ok(left.every((line) => !line.includes(deliverable)));

  await leader.goto(board);
  await leader.getByRole('region', { name: 'Pulsmøter' }).getByText('1 til stede').waitFor();
  await leader.getByRole('region', { name: 'Tiltak' }).getByText(task).waitFor();
}
