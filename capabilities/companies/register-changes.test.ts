import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesSince, originsOf } from '#companies/register-changes.ts';
import type { Said } from '#companies/register-shapes.ts';

const said = (rest: Partial<Said> = {}): Said => ({
  name: 'HEGGVIN KOMPOSITT AS',
  employees: 62,
  employeesState: 'known',
  industryCode: '22.260',
  bankrupt: false,
  windingUp: false,
  deletedOn: null,
  ...rest,
});
const ours = (rest = {}) => ({ name: 'Heggvin Kompositt', employees: 62, ...rest });

test('a register that says the same as before has no changes, whatever was corrected here', () => {
  assert.deepEqual(changesSince(said(), said(), ours()), []);
  assert.deepEqual(changesSince(said(), said(), ours({ name: 'Heggvin', employees: 70 })), []);
  assert.deepEqual(changesSince(said(), said({ name: 'Heggvin Kompositt ASA' }), ours()), []);
});

test('a change of what stands here as the register said it may be taken over', () => {
  const [name, employees] = changesSince(said(), said({ name: 'HEGGVIN AS', employees: 71 }), ours());
  assert.deepEqual(name, {
    field: 'name',
    before: 'HEGGVIN KOMPOSITT AS',
    now: 'HEGGVIN AS',
    ours: 'Heggvin Kompositt',
    correctedByHand: false,
    canTake: true,
  });
  assert.deepEqual(employees, {
    field: 'employees',
    before: '62',
    now: '71',
    ours: '62',
    correctedByHand: false,
    canTake: true,
  });
});

test('a change of what was corrected by hand says so', () => {
  const changes = changesSince(
    said(),
    said({ name: 'HEGGVIN AS', employees: 71 }),
    ours({ name: 'Heggvin Båt', employees: 65 }),
  );
  assert.deepEqual(
    changes.map(({ correctedByHand, ours: here, canTake }) => [correctedByHand, here, canTake]),
    [
      [true, 'Heggvin Båt', true],
      [true, '65', true],
    ],
  );
});

test('what the register now withholds is told, and cannot be taken over as a number', () => {
  const [change] = changesSince(
    said(),
    said({ employees: null, employeesState: 'withheld-under-5' }),
    ours(),
  );
  assert.deepEqual([change?.now, change?.canTake], ['withheld-under-5', false]);
});

test('what is already written here by hand as the register now says it has nothing to take', () => {
  const [change] = changesSince(said(), said({ employees: 71 }), ours({ employees: 71 }));
  assert.deepEqual([change?.correctedByHand, change?.canTake], [true, false]);
});

test('bankruptcy, winding up and deletion are told, the weightiest alone', () => {
  const status = (rest: Partial<Said>) =>
    changesSince(said(), said(rest), ours()).find(({ field }) => field === 'status')?.now;
  assert.equal(status({ bankrupt: true }), 'bankrupt');
  assert.equal(status({ windingUp: true, bankrupt: true }), 'bankrupt');
  assert.equal(status({ windingUp: true, bankrupt: true, deletedOn: '2026-01-01' }), 'deleted');
  assert.equal(status({}), undefined);
});

test('where the register was never taken over, it is held against what stands here', () => {
  const changes = changesSince(null, said({ bankrupt: true }), ours({ name: 'Noe annet', employees: null }));
  assert.deepEqual(
    changes.map(({ field, before, canTake }) => [field, before, canTake]),
    [
      ['name', null, true],
      ['employees', null, true],
      ['status', 'active', false],
    ],
  );
  assert.deepEqual(changesSince(null, said(), ours()), []);
});

test('a fact is the register’s while it stands as the register said it, and the office’s from when it does not', () => {
  const link = { said: said(), saidAt: '2026-11-01T09:00:00Z' };
  const written = '2026-11-20T09:00:00Z';
  const sites = [{ productionNumber: '912345678' }];
  const register = { source: 'register', at: link.saidAt };
  const office = { source: 'office', at: written };
  assert.deepEqual(originsOf({ ...ours(), sites }, link, written), {
    nameFrom: register,
    employeesFrom: register,
    sitesFrom: register,
  });
  const corrected = { name: 'Heggvin', employees: 63, sites: [...sites, {}] };
  assert.deepEqual(originsOf(corrected, link, written), {
    nameFrom: office,
    employeesFrom: office,
    sitesFrom: office,
  });
  const purged = { said: null, saidAt: link.saidAt };
  assert.deepEqual(originsOf({ ...ours(), employees: null, sites }, purged, written), {
    nameFrom: office,
    employeesFrom: null,
    sitesFrom: office,
  });
});
