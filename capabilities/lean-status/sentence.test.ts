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
const roundOf = (...dimensions: ReturnType<typeof area>[]) =>
  ({
    summary: {
      whole: dimensions.every(({ agreed }) => agreed),
      dimensions: dimensions.length,
      agreed: dimensions.filter(({ agreed }) => agreed),
    },
    instrument: { dimensions: dimensions.map(({ dimension }) => ({ key: dimension, name: dimension })) },
    dimensions,
  }) as unknown as RoundView;
const titleOf = (...given: Parameters<typeof roundOf>) => headOf(roundOf(...given), true, 'nb').title;

test('what the parties have settled is no longer what they disagree most about', () => {
  assert.equal(titleOf(area('Flyt', 5, 3, false), area('Orden', 4, 2, false)), 'Dere er mest uenige om flyt');
  assert.equal(titleOf(area('Flyt', 5, 3, true), area('Orden', 4, 2, false)), 'Dere er mest uenige om orden');
  assert.equal(
    titleOf(area('Flyt', 5, 3, true), area('Orden', 3, 2, false), area('Trekk', 2, 2, false)),
    '2 områder står igjen å bli enige om',
  );
  assert.equal(titleOf(area('Flyt', 5, 3, true)), 'Begge parter er enige om hvor dere står');
});
