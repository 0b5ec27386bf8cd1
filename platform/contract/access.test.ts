import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  allows,
  anyone,
  inCompany,
  type Membership,
  rolesOver,
  signedIn,
  withReach,
} from '#platform/contract/access.ts';

const manager: Membership = { role: 'manager', company: 'a', programme: null };
const office: Membership = { role: 'office', company: null, programme: 'p' };

test('a role counts in its own company and in no other', () => {
  const rule = inCompany('manager');
  assert.equal(allows(rule, [manager], 'a', { programme: 'p' }), true);
  assert.equal(allows(rule, [manager], 'b', { programme: 'p' }), false);
});

test('another role in the company is not enough', () => {
  assert.equal(allows(inCompany('adviser', 'office'), [manager], 'a', { programme: 'p' }), false);
});

test('a role over a programme reaches the companies of that programme only', () => {
  const rule = inCompany('manager', 'office');
  assert.equal(allows(rule, [office], 'a', { programme: 'p' }), true);
  assert.equal(allows(rule, [office], 'a', { programme: 'q' }), false);
});

test('a right held in one company does not follow its holder into another', () => {
  const employeeElsewhere: Membership = { role: 'employee', company: 'b', programme: null };
  assert.equal(allows(inCompany('manager'), [manager, employeeElsewhere], 'b', { programme: 'p' }), false);
});

test('a membership without a programme is not over the programme that has no name, nor over none', () => {
  assert.equal(allows(inCompany('manager'), [manager], 'b', { programme: '' }), false);
  assert.equal(allows(inCompany('manager'), [manager], 'b', { programme: null }), false);
  assert.deepEqual(rolesOver([manager, office], 'b', { programme: null, organisation: null }), []);
});

test('who has a role in a company and one over its programme has both there', () => {
  assert.deepEqual(rolesOver([manager, office], 'a', { programme: 'p', organisation: null }), [
    'manager',
    'office',
  ]);
  assert.equal(allows(inCompany('office'), [manager, office], 'a', { programme: 'p' }), true);
});

test('nobody has nothing, and a rule with no roles lets no one in', () => {
  assert.equal(allows(inCompany('manager'), [], 'a', { programme: 'p' }), false);
  assert.equal(allows(inCompany(), [manager, office], 'a', { programme: 'p' }), false);
  assert.equal(allows(withReach('office'), [], 'a', { programme: 'p' }), false);
});

test('rules without roles ask for none: whoever may come here may do it', () => {
  assert.equal(allows(anyone, [], 'a', { programme: 'p' }), true);
  assert.equal(allows(signedIn, [], 'a', { programme: 'p' }), true);
});

test('a rule with reach is held by role, in a company or over its programme', () => {
  const rule = withReach('office', 'manager');
  assert.equal(allows(rule, [office], 'a', { programme: 'p' }), true);
  assert.equal(allows(rule, [manager], 'a', { programme: 'p' }), true);
  assert.equal(allows(rule, [manager], 'b', { programme: 'p' }), false);
});
