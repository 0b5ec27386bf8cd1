import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isLastWay,
  lastTokenDay,
  levelOf,
  maskEmail,
  minutesUntil,
  pinProblem,
  scopesOf,
  tokenProblem,
} from '#sign-in/rules.ts';

test('a PIN is four to eight digits without a pattern', () => {
  for (const pin of ['4071', '13795', '90210877', '1129', '2580']) assert.equal(pinProblem(pin), null, pin);
  for (const pin of [
    '0000',
    '1111',
    '1234',
    '4321',
    '2345',
    '7890',
    '9012',
    '98765432',
    '1212',
    '12341234',
    '123123',
  ])
    assert.equal(pinProblem(pin), 'pin-easy', pin);
  for (const pin of ['', '123', '123456789', '12a4', ' 4071', '4071\n', '٤٠٧١'])
    assert.equal(pinProblem(pin), 'pin-digits', pin);
});

test('an address is shown so that its owner knows it and nobody else does', () => {
  assert.equal(maskEmail('marit@firma.no'), 'm•••@firma.no');
  assert.equal(maskEmail('a@b.no'), 'a•••@b.no');
});

const rooms = ['people', 'programme', 'sign-in', 'companies', 'screens'];

test('no token reaches persons, ways in or screens', () => {
  assert.deepEqual(scopesOf(rooms), [
    'companies:read',
    'companies:write',
    'programme:read',
    'programme:write',
  ]);
});

test('a token asks for rights that exist and lasts a year at most', () => {
  const today = '2026-11-23';
  const problem = (scopes: string[], expiresOn: string) => tokenProblem({ scopes, expiresOn }, rooms, today);
  assert.equal(problem(['programme:read'], today), null);
  assert.equal(problem(['programme:read'], '2027-11-23'), null);
  assert.equal(problem(['programme:read'], '2027-11-24'), 'expiry-too-far');
  assert.equal(problem(['programme:read'], '2026-11-22'), 'expiry-passed');
  for (const scope of ['people:read', 'sign-in:write', 'screens:read', 'programme:delete', 'programme', '*'])
    assert.equal(problem(['programme:read', scope], today), 'scope-unknown', scope);
  assert.equal(lastTokenDay(today), '2027-11-23');
});

test('another service counts for two factors when it says so, or always asks for two', () => {
  assert.equal(levelOf(['pwd'], { secondFactor: false }), 1);
  assert.equal(levelOf([], { secondFactor: false }), 1);
  assert.equal(levelOf(['pwd', 'mfa'], { secondFactor: false }), 2);
  assert.equal(levelOf(['pwd'], { secondFactor: true }), 2);
});

test('the last way in is the one after which there is none', () => {
  assert.equal(isLastWay({ email: false, passkeys: 1, services: 0 }), true);
  assert.equal(isLastWay({ email: false, passkeys: 0, services: 1 }), true);
  assert.equal(isLastWay({ email: false, passkeys: 1, services: 1 }), false);
  assert.equal(isLastWay({ email: true, passkeys: 1, services: 0 }), false);
});

test('a wait is whole minutes, and never none', () => {
  const now = new Date('2026-11-23T11:00:00Z');
  assert.equal(minutesUntil('2026-11-23T11:14:01Z', now), 15);
  assert.equal(minutesUntil('2026-11-23T11:00:00Z', now), 1);
});
