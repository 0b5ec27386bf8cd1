import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toAnswer } from '#surveys/apart-next.ts';
import type { FormLine, FormOffer, FormsView } from '#surveys/apart-view.ts';

const said = { by: 'Ingrid', at: '2026-11-20T08:00:00Z' };
const form = (name: string, state: FormLine['state'], handedIn: Partial<FormLine['handedIn']> = {}) =>
  ({
    form: name,
    occasion: 'visit',
    thing: name,
    state,
    handedIn: { employer: null, employees: null, ...handedIn },
  }) as FormLine;
const offer = (occasion: FormOffer['occasion'], thing: string) => ({ occasion, thing }) as FormOffer;

const view = (may: FormsView['may']): Omit<FormsView, 'waiting'> => ({
  company: { company: '', name: '' },
  today: '2026-11-23',
  forms: [
    form('3', 'waiting'),
    form('4', 'half', { employer: said }),
    form('2', 'shown', { employer: said, employees: said }),
    form('1', 'set-aside'),
  ],
  offers: [offer('visit', '5'), offer('self-evaluation', '')],
  may,
});
const keysOf = (may: FormsView['may'], thing?: string) => {
  const found = toAnswer(view(may), thing ? { occasion: 'visit', thing } : undefined);
  return [found.forms.map(({ form: id }) => id), found.offers.map(({ occasion }) => occasion)];
};

test('a side is told of what it has not handed in, and of nothing when it has', () => {
  assert.deepEqual(keysOf({ open: true, sides: ['employer'] }), [['3'], ['self-evaluation']]);
  assert.deepEqual(keysOf({ open: true, sides: ['employees'] }), [['3', '4'], ['self-evaluation']]);
});

test('whoever speaks for no side has nothing to answer', () => {
  assert.deepEqual(keysOf({ open: true, sides: [] }), [[], []]);
});

test('on its own page a visit is told of alone, opened or not', () => {
  assert.deepEqual(keysOf({ open: true, sides: ['employer'] }, '4'), [[], []]);
  assert.deepEqual(keysOf({ open: true, sides: ['employees'] }, '4'), [['4'], []]);
  assert.deepEqual(keysOf({ open: true, sides: ['employees'] }, '5'), [[], ['visit']]);
  assert.deepEqual(keysOf({ open: false, sides: ['employees'] }, '5'), [[], []]);
});
