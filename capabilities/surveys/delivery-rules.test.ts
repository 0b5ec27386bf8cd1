import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Side, sides } from '#people/contract.ts';
import { deliveryOf } from '#surveys/delivery-rules.ts';
import type { WaveMark } from '#surveys/wave-rules.ts';
import type { Plan } from '#surveys/wave-view.ts';

const deliveredBy = (side: Side) =>
  ({
    mark: side,
    kind: 'delivered',
    side,
    closesOn: null,
    digest: '',
    by: side,
    person: side,
    at: '',
  }) as const satisfies WaveMark;

const wave = (opensOn: string, marks: readonly WaveMark[] = [], more: object = {}) => ({
  instrument: 'employee-attitudes',
  plan: { opensOn, meetingOn: opensOn } as Plan,
  marks,
  counted: 12 as number | null,
  ...more,
});
const told = sides.map(deliveredBy);
/** The programme asks once more from May 2028. */
const inMay = (day: string) => (day >= '2028-05-01' ? 'once more' : null);

test('the first wave is the deliverable, and one in the weeks of the activity is the activity', () => {
  const first = wave('2027-02-01', told);
  const again = wave('2028-05-08');
  assert.equal(deliveryOf(first, [again, first], inMay), 'deliverable');
  assert.equal(deliveryOf(again, [again, first], inMay), 'once more');
});

test('a wave in between is the company’s own once the first has been delivered, and stands in for it before', () => {
  const between = wave('2027-09-06');
  assert.equal(deliveryOf(between, [between, wave('2027-02-01', told)], inMay), null);
  assert.equal(deliveryOf(between, [between, wave('2027-02-01', [told[0]!])], inMay), null);
  assert.equal(deliveryOf(between, [between, wave('2027-02-01')], inMay), 'deliverable');
});

test('one that too few answered, or that is not counted, is no first one; another instrument delivers nothing', () => {
  const second = wave('2028-05-08');
  for (const counted of [0, null])
    assert.equal(deliveryOf(second, [second, wave('2027-02-01', [], { counted })], inMay), 'deliverable');
  const pulse = wave('2027-02-01', [], { instrument: 'own' });
  assert.equal(deliveryOf(pulse, [pulse], inMay), null);
  assert.equal(deliveryOf(second, [second, pulse], inMay), 'deliverable');
});
