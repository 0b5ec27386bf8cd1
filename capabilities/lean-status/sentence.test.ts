import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RoundView } from '#lean-status/round-view.ts';
import { headOf } from '#lean-status/sentence.ts';

const area = (dimension: string, management: number, employees: number, isAgreed: boolean) => ({
  dimension,
  voices: [
    { voice: 'management', now: management },
    { voice: 'employees', now: employees },
  ],
  spread: Math.abs(management - employees),
  agreed: isAgreed ? { agreed: true } : null,
});
const roundOf = (hasEmployees: boolean, ...dimensions: ReturnType<typeof area>[]) =>
  ({
    summary: {
      whole: dimensions.every(({ agreed }) => agreed),
      dimensions: dimensions.length,
      agreed: dimensions.filter(({ agreed }) => agreed),
    },
    handedIn: { management: 1, employees: hasEmployees ? 1 : 0, adviser: 0 },
    instrument: { dimensions: dimensions.map(({ dimension }) => ({ key: dimension, name: dimension })) },
    dimensions,
  }) as unknown as RoundView;
const titleOf = (...given: ReturnType<typeof area>[]) => headOf(roundOf(true, ...given), true, 'nb').title;

test('what the parties have settled is no longer what they disagree most about', () => {
  assert.equal(titleOf(area('Flyt', 5, 3, false), area('Orden', 4, 2, false)), 'Dere er mest uenige om flyt');
  assert.equal(titleOf(area('Flyt', 5, 3, true), area('Orden', 4, 2, false)), 'Dere er mest uenige om orden');
  assert.equal(
    titleOf(area('Flyt', 5, 3, true), area('Orden', 3, 2, false), area('Trekk', 2, 2, false)),
    '2 områder står igjen å bli enige om',
  );
  assert.equal(titleOf(area('Flyt', 5, 3, true)), 'Begge parter er enige om hvor dere står');
});

test('where a party has not handed in, that is said before any disagreement', () => {
  const { title } = headOf(roundOf(false, area('Flyt', 5, 3, false)), true, 'nb');
  assert.equal(title, 'Ansattsiden leverte ikke før siste dag');
});
