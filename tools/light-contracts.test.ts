import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Company, companies } from '#companies/contract.ts';
import { sides } from '#people/contract.ts';
import { programme } from '#programme/contract.ts';
import { lightOf } from '#tools/light-contracts.ts';

test('an endpoint keeps method, path and content type, and loses its shapes', () => {
  const light = lightOf(programme) as Record<string, object>;
  assert.deepEqual(Object.keys(light), Object.keys(programme));
  assert.deepEqual(light.readCalendar, {
    method: 'GET',
    path: '/api/programme/calendars/:token',
    type: 'text/calendar; charset=utf-8',
  });
  assert.deepEqual((lightOf(companies) as Record<string, object>).listCompanies, {
    method: 'GET',
    path: '/api/companies',
  });
});

test('a plain list stays as it is, and a shape does not come along', () => {
  assert.deepEqual(lightOf(sides), ['employer', 'employees']);
  assert.equal(lightOf(Company), undefined);
  assert.equal(lightOf({}), undefined);
  assert.equal(lightOf([1, 2]), undefined);
});
