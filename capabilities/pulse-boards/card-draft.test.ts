import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CardDraft, changesOfDraft, draftProblem, parted, unsentOf } from './card-draft.ts';
import { whyNot } from './making.ts';
import { wallOf } from './server/testing/wall.ts';

const { things } = wallOf([
  { kind: 'board', thing: 'up', board: 'up', set: { name: 'Ledermøtet', level: 2 } },
  { kind: 'board', thing: 'wall', set: { name: 'Formlinje 2', level: 1, above: 'up' } },
  { kind: 'card', thing: 'idea', set: { list: 'suggestions', text: 'Hylle ved ovnen' } },
  { kind: 'card', thing: 'pump', set: { list: 'tasks', text: 'Pumpe', raisedTo: 'up', wish: 'Penger' } },
]);
const at = (card: string, board = 'wall') => ({
  things,
  card: things.get(card)!,
  at: board,
  today: '2027-03-02',
  language: 'nb',
  word: 'word',
});
const sets = (draft: CardDraft, where: ReturnType<typeof at>) =>
  changesOfDraft(draft, where).map(({ kind, board, set }) => [kind, board, set]);

test('all that is written in a card is sent with one press, an answer and a comment too', () => {
  const draft = { text: 'Hylle ved ovn 2', seen: { text: 3 }, owner: 'Ane', answer: 'Ja', comment: 'Fint' };
  assert.deepEqual(sets(draft, at('idea')), [
    ['card', 'wall', { text: 'Hylle ved ovn 2', owner: 'Ane' }],
    ['card', 'wall', { answer: 'Ja', answeredOn: '2027-03-02' }],
    ['word', 'wall', { card: 'idea', text: 'Fint', language: 'nb' }],
  ]);
  const changes = changesOfDraft(draft, at('idea'));
  assert.deepEqual(changes[0]!.seen, { text: 3 });
  assert.equal(whyNot(things, changes, { mayShape: false }), null);
});

test('an answer is said at the board that was asked, and what help is wished for raises the card', () => {
  assert.deepEqual(sets({ answer: 'Bestilt' }, at('pump', 'up')), [
    ['card', 'up', { answer: 'Bestilt', answeredOn: '2027-03-02' }],
  ]);
  assert.deepEqual(sets({ wish: 'Ti tusen' }, at('idea')), [
    ['card', 'wall', { raisedTo: 'up', raisedOn: '2027-03-02', wish: 'Ti tusen' }],
  ]);
  const mine = changesOfDraft({ answer: 'Ja' }, at('pump'));
  assert.equal(whyNot(things, mine, { mayShape: true }), 'answer-from-above');
});

test('what says no more than the card does is nothing to send, and a field that was sent leaves the rest', () => {
  const card = things.get('idea')!;
  assert.equal(unsentOf({ text: 'Hylle ved ovnen', seen: { text: 3 }, owner: '', wish: '  ' }, card), null);
  assert.deepEqual(unsentOf({ text: '', comment: 'Nei' }, card), { text: '', comment: 'Nei' });
  assert.deepEqual(sets({ owner: 'Ane', comment: 'Fint' }, at('idea')).length, 2);
  assert.deepEqual(parted({ text: 'Ny', seen: { text: 3 }, comment: 'Fint' }, ['text']), {
    part: { text: 'Ny', seen: { text: 3 } },
    left: { comment: 'Fint' },
  });
});

test('what cannot be sent is said at its field, and nothing is cut short', () => {
  const card = things.get('idea')!;
  assert.deepEqual(draftProblem({ text: ' ' }, card), { at: 'text', why: 'words-needed' });
  assert.deepEqual(draftProblem({ due: 'fredag' }, card), { at: 'due', why: 'no-day' });
  assert.deepEqual(draftProblem({ answer: 'x'.repeat(601) }, card), { at: 'answer', why: 'too-long' });
  assert.equal(draftProblem({ answer: 'x'.repeat(600), due: '' }, card), null);
});
