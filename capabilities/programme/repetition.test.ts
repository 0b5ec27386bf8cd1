import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '#engines/journey/days.ts';
import { repetitionOn } from '#programme/repetition.ts';
import { pictureOn } from '#programme/server/builders-journey.ts';

const view = pictureOn('2027-02-17');
const again = view.phases[2]!.activities.find(({ key }) => key === 'employee-attitudes-repeated')!;

test('what is made again belongs to the activity that has begun or begins soon, and to none long before or after', () => {
  const keyOn = (day: string) => repetitionOn(view, 'surveys', day)?.key ?? null;
  assert.equal(keyOn(addDays(again.from, -29)), null);
  assert.equal(keyOn(addDays(again.from, -28)), again.key);
  assert.equal(keyOn(addDays(again.to, 84)), again.key);
  assert.equal(keyOn(addDays(again.to, 85)), null);
  assert.equal(repetitionOn(view, 'lean-status', again.from)?.key, 'lean-status-repeated');
  assert.equal(repetitionOn(view, 'customers', again.from), null);
});
