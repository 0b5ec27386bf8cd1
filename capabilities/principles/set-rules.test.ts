import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeId } from '#platform/contract/id.ts';
import type { Version } from '#principles/principles-view.ts';
import {
  canonicalSet,
  contentOf,
  type DraftRow,
  draftsOf,
  Edits,
  problemsOf,
} from '#principles/set-rules.ts';
import { isOpen, refuseStep } from '#principles/stage-rules.ts';

const ids = Array.from({ length: 12 }, () => makeId());
const at = '2026-11-20T12:00:00Z';

const row = (n: number, isOut = false): DraftRow => ({
  draft: ids[n]!,
  principle: ids[n]!,
  cluster: null,
  isOut,
});

const versionOf = (version: number, principles: { principle: string; number: number }[]): Version => ({
  version,
  adoptedOn: '2026-11-20',
  adoptedAt: at,
  principles: principles.map((one) => ({ ...one, text: 'Vi spør', like: '', unlike: '' })),
  signed: { employer: { by: 'Ingrid', at }, employees: { by: 'Terje', at } },
});

const noEdits = new Edits([]);

test('a principle keeps its number through every version, and no number is given to two', () => {
  const round = fc.array(fc.record({ n: fc.nat(ids.length - 1), isOut: fc.boolean() }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(round, { maxLength: 6 }), (rounds) => {
      const versions: Version[] = [];
      const known = new Map<string, number>();
      for (const drawn of rounds) {
        const drafts = [...new Map(drawn.map((one) => [one.n, row(one.n, one.isOut)])).values()];
        const content = contentOf(draftsOf({ drafts, order: [], edits: noEdits, versions }));
        for (const { principle, number } of content) {
          assert.equal(known.get(principle) ?? number, number);
          const other = [...known].find(([id, taken]) => taken === number && id !== principle);
          assert.equal(other, undefined);
          known.set(principle, number);
        }
        versions.unshift(versionOf(versions.length + 1, content));
      }
    }),
  );
});

test('an order names each draft at most once, and what it does not name comes last', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ids)), fc.uniqueArray(fc.nat(11)), (order, drawn) => {
      const drafts = drawn.map((n) => row(n));
      const views = draftsOf({ drafts, order, edits: noEdits, versions: [] });
      assert.deepEqual(views.map(({ draft }) => draft).sort(), drafts.map(({ draft }) => draft).sort());
      const places = views.map(({ draft }) => order.indexOf(draft)).map((n) => (n < 0 ? order.length : n));
      assert.deepEqual(
        places,
        places.toSorted((a, b) => a - b),
      );
    }),
  );
});

test('the text that is signed differs whenever anything in the set does', () => {
  const [one, other] = [
    { principle: ids[0]!, number: 1, text: 'a', like: 'b', unlike: '' },
    { principle: ids[1]!, number: 2, text: 'c', like: '', unlike: '' },
  ];
  const sets = [
    [one, other],
    [other, one],
    [one],
    [{ ...one, like: '', unlike: 'b' }, other],
    [{ ...one, text: 'a,b', like: '' }, other],
    [{ ...one, number: 3 }, other],
  ];
  assert.equal(new Set(sets.map(canonicalSet)).size, sets.length);
});

test('three to nine principles with text can be signed, and nothing else', () => {
  const set = (count: number, text = 'Vi spør') =>
    ids.slice(0, count).map((principle, n) => ({ principle, number: n + 1, text, like: '', unlike: '' }));
  assert.deepEqual(
    [2, 3, 9, 10].map((count) => problemsOf(set(count))),
    [['too-few'], [], [], ['too-many']],
  );
  assert.deepEqual(problemsOf(set(3, ' ')), ['text-missing']);
});

test('a principle made of a pile begins with the pile’s name', () => {
  const edit = { edit: ids[5]!, value: 'Si fra', basedOn: null, person: 'x', by: 'Amina', at };
  const edits = new Edits([{ ...edit, thing: ids[9]!, field: 'name' }]);
  const drafts = [{ ...row(0), cluster: ids[9]! }];
  assert.equal(draftsOf({ drafts, order: [], edits, versions: [] })[0]?.text.value, 'Si fra');
});

test('a round never goes back, and nothing follows when it is over', () => {
  const stages = ['collecting', 'clustering', 'choosing', 'wording', 'adopted', 'left'] as const;
  for (const [n, from] of stages.entries())
    for (const [m, to] of stages.entries()) {
      const isTaken = refuseStep(from, to, 5) === null;
      assert.ok(!isTaken || (isOpen(from) && (m > n || to === 'left')), `${from} to ${to}`);
    }
  assert.equal(refuseStep('clustering', 'choosing', 1)?.refused, 'clusters-needed');
});
