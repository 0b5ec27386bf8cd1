import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flagsIn } from '#surveys/flags.ts';
import {
  agreementOn,
  blackedOut,
  type Comment,
  type Outcome,
  type Review,
  refuseReview,
  releasedWords,
  type Span,
} from '#surveys/redaction.ts';

const one: Comment = { comment: 'one', item: 'say', words: 'Spør Terje på lageret, tlf. 971 22 333' };
const two: Comment = { comment: 'two', item: 'say', words: 'Mer orden' };

let count = 0;
function said(
  comment: Comment,
  side: Review['side'],
  outcome: Outcome,
  more: { spans?: Span[]; person?: string; reason?: string } = {},
): Review {
  count += 1;
  const person = more.person ?? side;
  const { spans = [], reason = '' } = more;
  return { comment: comment.comment, review: `${count}`, side, outcome, spans, reason, person, by: person };
}

test('a part that is blacked out leaves nothing of its length', () => {
  assert.equal(blackedOut(one.words, [{ from: 5, to: 10 }]), 'Spør ▇▇▇ på lageret, tlf. 971 22 333');
  assert.equal(
    blackedOut(one.words, [
      { from: 8, to: 21 },
      { from: 5, to: 10 },
    ]),
    'Spør ▇▇▇, tlf. 971 22 333',
  );
});

test('names of the company’s people, numbers and addresses are flagged', () => {
  const words =
    'Terjes skift er tyngst. Ring 971 22 333 eller skriv til a.b@firma.no. Orden koster 2000 kroner.';
  const flagged = flagsIn(words, ['Terje Aune', 'Li Bo']).map(({ from, to, why }) => [
    words.slice(from, to),
    why,
  ]);
  assert.deepEqual(flagged, [
    ['Terjes', 'name'],
    ['971 22 333', 'number'],
    ['a.b@firma.no', 'address'],
  ]);
});

test('a word that only begins like a name is not flagged', () => {
  assert.deepEqual(flagsIn('Solbakken er bratt, og auneboksen', ['Kari Sol', 'Terje Aune']), []);
});

test('nothing of a question is shown before both have gone through all of it and agree', () => {
  const reviews: Review[] = [];
  const steps: [Review, string[] | null][] = [
    [said(one, 'employees', 'kept'), null],
    [said(two, 'employees', 'kept'), null],
    [said(one, 'employer', 'withheld', { reason: 'Navn' }), null],
    [said(two, 'employer', 'kept'), null],
    [said(one, 'employer', 'blacked', { spans: [{ from: 5, to: 10 }] }), null],
    [
      said(one, 'employees', 'blacked', { spans: [{ from: 5, to: 10 }] }),
      [blackedOut(one.words, [{ from: 5, to: 10 }]), two.words],
    ],
  ];
  for (const [review, shown] of steps) {
    reviews.push(review);
    assert.deepEqual(releasedWords([one, two], reviews), shown);
  }
});

test('what both want withheld is never shown', () => {
  const reviews = [
    said(one, 'employees', 'withheld', { reason: 'Navn' }),
    said(one, 'employer', 'withheld', { reason: 'Noe annet' }),
    said(two, 'employees', 'kept'),
    said(two, 'employer', 'kept'),
  ];
  assert.equal(agreementOn(one, reviews), 'agreed');
  assert.deepEqual(releasedWords([one, two], reviews), [two.words]);
});

test('one person cannot speak for both parties, withhold without a reason, or change what is shown', () => {
  const kept = [said(one, 'employees', 'kept', { person: 'terje' })];
  const wish = { side: 'employer', person: 'ingrid', outcome: 'kept', spans: [], reason: '' } as const;
  const of = (more: object, reviews = kept) =>
    refuseReview(one, [one], reviews, { ...wish, ...more })?.refused ?? null;
  assert.equal(of({}), null);
  assert.equal(of({ person: 'terje' }), 'other-person-needed');
  assert.equal(of({ outcome: 'withheld' }), 'reason-needed');
  assert.equal(of({ outcome: 'blacked' }), 'nothing-blacked');
  assert.equal(of({ outcome: 'blacked', spans: [{ from: 5, to: 900 }] }), 'no-such-part');
  assert.equal(of({}, [...kept, said(one, 'employer', 'kept', { person: 'ingrid' })]), 'words-released');
});

test('ten thousand comments and what both parties said of each are gone through in no time', () => {
  const comments = Array.from({ length: 10_000 }, (_, i) => ({ ...two, comment: `c${i}` }));
  const reviews = comments.flatMap((each) => [
    said(each, 'employer', 'kept'),
    said(each, 'employees', 'kept'),
  ]);
  const begun = performance.now();
  assert.equal(releasedWords(comments, reviews)?.length, 10_000);
  assert.ok(performance.now() - begun < 1_000);
});
