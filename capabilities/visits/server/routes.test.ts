import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { stateOfNote } from '#visits/note.ts';
import { noteOf } from '#visits/note-rules.ts';
import { content, openVisitStage, type VisitStage, wrote, yes } from '#visits/server/testing/visit.ts';

let stage: VisitStage<TestHouse>;
before(async () => {
  stage = await openVisitStage(await openTestHouse('2026-12-01'));
});
after(() => stage.close());

const promised = (owner: string | null, more: object = {}) => ({
  kind: 'promised',
  promise: makeId(),
  what: 'Send mal for omstilling',
  owner,
  ownerSide: null,
  due: '2027-03-24',
  ...more,
});

test('the list tells every visit of the journey, and what lies behind without a word is unreported', async () => {
  const { house, company, who } = stage;
  const { body } = await house.call('GET', `/api/visits/companies/${company}`, { as: who.manager });
  assert.equal(body.enrolled, true);
  assert.equal(body.visits[0].state, 'unreported');
  assert.equal(body.visits.at(-1).state, 'planned');
  assert.equal(body.visits[0].noteState, 'empty');
});

test('the office sees when visits are and no note', async () => {
  const { house, company, who } = stage;
  const { status, body } = await house.call('GET', `/api/visits/companies/${company}`, { as: who.office });
  assert.deepEqual([status, body.visits[0].noteState], [200, null]);
  assert.equal((await stage.read('1', who.office)).status, 403);
});

test('a company that is not yours does not exist, nor does a visit that is not on the journey', async () => {
  const { who } = stage;
  assert.equal((await stage.read('1', who.otherManager)).status, 404);
  assert.equal((await stage.read('999')).status, 404);
  assert.equal((await stage.write('999', who.adviser, wrote('said', 'Hei'))).status, 404);
});

test('an employee without a role in the work reads no note', async () => {
  assert.equal((await stage.read('1', stage.who.employee)).status, 403);
});

test('two write different fields at once and both stand; the same writing sent again changes nothing', async () => {
  const { who } = stage;
  const act = makeId();
  await stage.write('1', who.adviser, wrote('saw', 'Kø ved saga'), act);
  await stage.write('1', who.manager, wrote('purpose', 'Pulsmøtet'));
  const again = await stage.write('1', who.adviser, wrote('saw', 'Kø ved saga'), act);
  const note = noteOf(again.body.acts);
  assert.deepEqual([note.fields.saw.value, note.fields.purpose.value], ['Kø ved saga', 'Pulsmøtet']);
  assert.equal(again.body.acts.length, 2);
});

test('of the same field the later counts, and the earlier is still told', async () => {
  const { who } = stage;
  await stage.write('2', who.adviser, wrote('said', 'Vi prøver'));
  const { body } = await stage.write('2', who.rep, wrote('said', 'Vi prøver i to uker'));
  const { said } = noteOf(body.acts).fields;
  assert.deepEqual(
    [said.value, said.earlier.map((one) => one.value)],
    ['Vi prøver i to uker', ['Vi prøver']],
  );
});

test('a promise without owner or day is refused with its sentence', async () => {
  const { who } = stage;
  const nobody = await stage.write('1', who.adviser, promised(null));
  assert.deepEqual([nobody.status, nobody.body.code], [422, 'owner-needed']);
  assert.equal(nobody.body.message, 'Velg hvem som har lovet det.');
  const never = await stage.write('1', who.adviser, promised(who.adviser, { due: null }));
  assert.deepEqual([never.body.code, never.body.problems[0].field], ['due-needed', 'due']);
  const past = await stage.write('1', who.adviser, promised(who.adviser, { due: '2027-03-16' }));
  assert.equal(past.body.code, 'due-before-visit');
  const stranger = await stage.write('1', who.adviser, promised(who.otherManager, { ownerName: 'Per' }));
  assert.equal(stranger.body.code, 'owner-needed');
});

test('when both have said yes to the same text it is agreed, held, and its promises stand among the actions', async () => {
  const { house, company, who } = stage;
  const owed = promised(who.adviser);
  await stage.write('3', who.adviser, wrote('said', 'Puls på kvelden'));
  const { body } = await stage.write('3', who.coordinator, owed);
  const text = noteOf(body.acts).content;
  assert.deepEqual(
    text.promises.map(({ ownerName, ownerSide }) => [ownerName, ownerSide]),
    [['Kari Myhre', 'adviser']],
  );
  const half = await stage.answer('3', who.manager, yes('employer', text));
  assert.equal(half.body.visit.noteState, 'half');
  const act = makeId();
  for (const _ of ['once', 'twice']) {
    const done = await stage.answer('3', who.rep, yes('employees', text), act);
    assert.deepEqual(
      [done.status, done.body.visit.noteState, done.body.visit.state],
      [200, 'agreed', 'held'],
    );
    assert.deepEqual(
      done.body.promised.map(({ what, ownerName }: Record<string, string>) => [what, ownerName]),
      [['Send mal for omstilling', 'Kari Myhre']],
    );
  }
  const all = await house.call('GET', `/api/actions/companies/${company}`, { as: who.manager });
  assert.equal(all.body.actions.length, 1);
});

test('a text that changes after one has said yes makes that yes lapse, and an old text agrees nothing', async () => {
  const { who } = stage;
  await stage.write('4', who.adviser, wrote('said', 'Først'));
  await stage.answer('4', who.manager, yes('employer', content('Først')));
  const changed = await stage.write('4', who.rep, wrote('said', 'Så'));
  assert.equal(noteOf(changed.body.acts).answers.employer?.lapsed, true);
  const old = await stage.answer('4', who.rep, yes('employees', content('Først')));
  assert.equal(old.body.visit.noteState, 'half');
  const then = await stage.answer('4', who.manager, yes('employer', content('Så')));
  assert.notEqual(then.body.visit.noteState, 'agreed');
  const both = await stage.answer('4', who.rep, yes('employees', content('Så')));
  assert.equal(both.body.visit.noteState, 'agreed');
});

test('nobody answers for the other party, and nobody but the adviser holds a device for others', async () => {
  const { who } = stage;
  await stage.write('5', who.adviser, wrote('said', 'Hei'));
  const text = content('Hei');
  const crossed = await stage.answer('5', who.manager, yes('employees', text));
  assert.equal(crossed.body.code, 'party-needed');
  const lent = await stage.answer('5', who.manager, yes('employees', text, who.rep));
  assert.equal(lent.body.code, 'party-needed');
  const wrong = await stage.answer('5', who.adviser, yes('employees', text, who.manager));
  assert.equal(wrong.body.code, 'speaker-needed');
  const own = await stage.answer('5', who.adviser, yes('employees', text, who.adviser));
  assert.equal(own.body.code, 'party-needed');
  assert.equal((await stage.answer('5', who.coordinator, yes('employer', text))).status, 403);
});

test('on the adviser’s device it is told whose yes it is and who held it, and whoever it was not opens it again', async () => {
  const { who } = stage;
  const text = content('Hei');
  await stage.answer('5', who.adviser, yes('employer', text, who.manager));
  const act = makeId();
  const agreed = await stage.answer('5', who.adviser, yes('employees', text, who.rep), act);
  assert.equal(agreed.body.visit.noteState, 'agreed');
  const { employees } = noteOf(agreed.body.acts).answers;
  assert.deepEqual([employees?.by, employees?.heldBy], ['Terje Aune', 'Kari Myhre']);
  const disown = { kind: 'disowned', answer: act };
  assert.equal((await stage.answer('5', who.manager, disown)).body.code, 'no-such-answer');
  const opened = await stage.answer('5', who.rep, disown);
  const note = noteOf(opened.body.acts);
  assert.deepEqual([stateOfNote(note), note.reopened?.by], ['half', 'Terje Aune']);
});

test('a disagreement names its point, stays beside the note, and does not stop it', async () => {
  const { who } = stage;
  await stage.write('6', who.adviser, wrote('said', 'Vi måler hver dag'));
  const text = content('Vi måler hver dag');
  const disagrees = {
    ...yes('employees', text),
    answer: 'disagrees',
    point: 'said',
    dissent: 'Hver uke holder',
  };
  const wordless = await stage.answer('6', who.rep, { ...disagrees, dissent: '' });
  assert.equal(wordless.body.code, 'dissent-needed');
  const nowhere = await stage.answer('6', who.rep, { ...disagrees, point: 'x' });
  assert.equal(nowhere.body.code, 'point-unknown');
  await stage.answer('6', who.rep, disagrees);
  const { body } = await stage.answer('6', who.manager, yes('employer', text));
  assert.deepEqual([body.visit.noteState, body.visit.dissents], ['agreed', 1]);
});

test('what is written after agreement stands beside it, with who and when', async () => {
  const { who } = stage;
  const late = await stage.write('6', who.rep, wrote('said', 'Noe annet'));
  const note = noteOf(late.body.acts);
  assert.equal(note.content.fields.said, 'Vi måler hver dag');
  assert.deepEqual(
    note.beside.map(({ words, by }) => [words, by]),
    [['Noe annet', 'Terje Aune']],
  );
  const added = await stage.write('6', who.manager, { kind: 'added', words: 'Det var onsdag' });
  assert.equal(noteOf(added.body.acts).beside.length, 2);
  const early = await stage.write('7', who.manager, { kind: 'added', words: 'Det var onsdag' });
  assert.equal(early.body.code, 'not-agreed');
});

test('a note can be closed without a party when a reason is given, and is marked so', async () => {
  const { who } = stage;
  await stage.write('7', who.adviser, wrote('said', 'Bare ledelsen var der'));
  const text = content('Bare ledelsen var der');
  await stage.answer('7', who.manager, yes('employer', text));
  const without = { kind: 'closed-without', side: 'employees', reason: '' };
  assert.equal((await stage.answer('7', who.adviser, without)).body.code, 'reason-needed');
  const own = await stage.answer('7', who.manager, { ...without, side: 'employer', reason: 'x' });
  assert.equal(own.body.code, 'party-needed');
  const { body } = await stage.answer('7', who.adviser, { ...without, reason: 'Terje var syk' });
  assert.equal(body.visit.noteState, 'without');
});

test('nobody says yes to words, or to a promise, that never stood in the note', async () => {
  const { who } = stage;
  await stage.write('8', who.adviser, wrote('said', 'Hei'));
  const words = await stage.answer('8', who.manager, yes('employer', content('Noe annet')));
  assert.deepEqual([words.status, words.body.code], [422, 'text-unknown']);
  const owed = {
    promise: makeId(),
    what: 'Betal',
    owner: null,
    ownerName: 'Per',
    ownerSide: 'employer',
    due: '2027-03-24',
  };
  const invented = await stage.answer('8', who.manager, yes('employer', content('Hei', [owed as never])));
  assert.equal(invented.body.code, 'text-unknown');
});

test('an empty note cannot be agreed', async () => {
  const { body } = await stage.answer('8', stage.who.manager, yes('employer', content('')));
  assert.equal(body.code, 'nothing-to-agree');
});

test('a missed visit is said with its reason, one that has not been is neither, and both can be taken back', async () => {
  const { house, who } = stage;
  const report = (visit: string, state: string, reason = '') =>
    house.call('POST', stage.path(visit, '/reports'), {
      as: who.adviser,
      body: { mark: makeId(), state, reason },
    });
  assert.equal((await report('1', 'missed')).body.code, 'reason-needed');
  const missed = await report('1', 'missed', 'Snøstorm');
  assert.deepEqual([missed.body.visit.state, missed.body.visit.note], ['missed', 'Snøstorm']);
  assert.equal((await report('1', 'open')).body.visit.state, 'unreported');
  assert.equal((await report('20', 'held')).body.code, 'not-yet');
  assert.equal((await report('3', 'missed', 'Nei')).body.code, 'already-agreed');
});

test('the brief tells what has not been kept since the last visit, and where it stands', async () => {
  const { body } = await stage.read('9');
  assert.ok(body.brief.needs.length > 0);
  for (const need of body.brief.needs) assert.match(need.url ?? need.signal.url, /^\/companies\//);
  assert.equal(body.brief.promised[0].what, 'Send mal for omstilling');
});
