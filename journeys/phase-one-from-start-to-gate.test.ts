import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { agreeOnPicture } from '#journeys/phase-one-ambitions.ts';
import { askCustomers } from '#journeys/phase-one-customers.ts';
import { missingAtGate, openGate } from '#journeys/phase-one-gate.ts';
import { openWithout } from '#journeys/phase-one-gate-early.ts';
import { setUpSteeringGroup } from '#journeys/phase-one-group.ts';
import { organisePilots } from '#journeys/phase-one-pilots.ts';
import { adoptPrinciples } from '#journeys/phase-one-principles.ts';
import { holdPulse } from '#journeys/phase-one-pulse.ts';
import { openScene, signAllIn } from '#journeys/phase-one-scene.ts';
import { agreeOnStatus, askEmployees, deliverSurvey } from '#journeys/phase-one-voices.ts';

let opened: Awaited<ReturnType<typeof openScene>>;
before(async () => {
  opened = await openScene();
});
after(() => opened.stage.close());

/** The work of phase 1 in the order of its weeks, and how much the gate lacks after each. */
const beforeChristmas = [
  { on: '2026-11-24', step: setUpSteeringGroup, missing: 7 },
  { on: '2026-12-08', step: agreeOnPicture, missing: 6 },
  { on: '2026-12-15', step: askCustomers, missing: 5 },
  { on: '2026-12-16', step: askEmployees, missing: 5 },
] as const;
const afterChristmas = [
  { on: '2027-01-12', step: deliverSurvey, missing: 4 },
  { on: '2027-01-13', step: agreeOnStatus, missing: 3 },
  { on: '2027-01-14', step: holdPulse, missing: 2 },
  { on: '2027-01-19', step: adoptPrinciples, missing: 1 },
  { on: '2027-01-26', step: organisePilots, missing: 0 },
] as const;

test('phase 1 goes from its first day to an opened gate, all of it on screens', async () => {
  const { stage } = opened;
  for (const work of [beforeChristmas, afterChristmas]) {
    stage.setDay(work[0].on);
    const scene = await signAllIn(opened);
    if (work === beforeChristmas) {
      const lines = await missingAtGate(scene, 7);
      assert.ok(lines.every((line) => line.includes('Ingen har tatt den ennå')));
    }
    for (const { on, step, missing } of work) {
      stage.setDay(on);
      await step(scene);
      await missingAtGate(scene, missing);
    }
    if (work === afterChristmas) await openGate(scene);
  }
});

test('a gate opened with something missing takes a reason from each party, and says so ever after', async () => {
  await openWithout(opened.stage);
});
