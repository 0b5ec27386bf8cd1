import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';

let house: TestHouse;
let company: string;
const who: Record<string, string> = {};

before(async () => {
  house = await openTestHouse('2027-02-17');
  company = await house.readyCompany('Skarvdal Mekaniske');
  const other = await house.company('Elvestad Sveis');
  const place = 'Skarvdal';
  const programme = 'produktivitetsspranget';
  who.office = await house.person('Marit Holte', { role: 'programme-office', programme, place: 'Senteret' });
  who.adviser = await house.person('Nora Vik', { role: 'adviser', company, place });
  who.second = await house.person('Kari Myhre', { role: 'adviser', company, place });
  who.manager = await house.person('Ingrid Solbakk', { role: 'manager', company, place });
  who.rep = await house.person('Terje Aune', { role: 'employee-representative', company, place });
  who.employee = await house.person('Linn Brekke', { role: 'employee', company, place });
  who.stranger = await house.person('Ole Rønning', { role: 'adviser', company: other, place: 'Elvestad' });
  house.setDay('2027-01-04');
  const cohort = makeId();
  const made = { cohort, name: 'Kull 1', template: programme };
  assert.equal(
    (await house.call('POST', '/api/programme/cohorts', { as: who.office, body: made })).status,
    200,
  );
  const body = { enrolment: makeId(), cohort, start: '2027-01-11' };
  const enrolled = await house.call('POST', `/api/programme/companies/${company}/enrolments`, {
    as: who.office,
    body,
  });
  assert.equal(enrolled.status, 200, JSON.stringify(enrolled.body));
  house.setDay('2027-02-17');
});

after(() => house.close());

type Change = Record<string, unknown>;

const change = (as: string, detail: Change, rest: Change = {}, subject = 'visit') =>
  house.call('POST', `/api/programme/companies/${company}/journey/${subject}-changes`, {
    as: who[as]!,
    body: { change: makeId(), key: '4', sequence: 0, reason: 'Revisjon', detail, ...rest },
  });

const moved = (date: string, rest: Change = {}) => ({
  kind: 'moved',
  date,
  hours: null,
  mode: null,
  place: '',
  ...rest,
});

const visit = async (n: string, as = 'adviser') => {
  const { body } = await house.call('GET', `/api/programme/companies/${company}/journey`, { as: who[as]! });
  return body.visits.find(({ key }: { key: string }) => key === n);
};

test('a holiday and a weekend are refused with the two nearest working days named', async () => {
  const easter = await change('adviser', moved('2027-03-29'));
  assert.deepEqual([easter.status, easter.body.code], [422, 'not-a-working-day']);
  assert.equal(
    easter.body.message,
    'Mandag 29. mars 2027 er en fridag. Nærmeste arbeidsdager: onsdag 24. mars 2027 eller tirsdag 30. mars 2027.',
  );
  assert.equal(easter.body.problems[0].field, 'date');
  const saturday = await change('adviser', moved('2027-02-27'));
  assert.match(saturday.body.message, /fredag 26. februar 2027 eller mandag 1. mars 2027/);
  const today = await change('adviser', moved('2027-02-16'));
  assert.equal(today.body.code, 'beat-date-past');
});

test('a visit is moved with a reason, shows its own day in the rhythm, and a retry is the same move', async () => {
  const before = await visit('4');
  assert.deepEqual([before.date, before.planned, before.sequence], ['2027-02-22', '2027-02-22', 0]);
  assert.equal((await change('adviser', moved('2027-02-24'), { reason: '' })).body.code, 'reason-needed');
  const id = makeId();
  const hours = { from: '08:30', to: '12:00' };
  const detail = moved('2027-02-24', { hours, mode: 'hybrid', place: 'Kantina' });
  for (let tried = 0; tried < 2; tried += 1) {
    const answer = await change('adviser', detail, { change: id });
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
  }
  const after = await visit('4', 'employee');
  assert.deepEqual([after.date, after.planned, after.sequence], ['2027-02-24', '2027-02-22', 1]);
  assert.deepEqual(
    [after.moved.from, after.moved.reason, after.moved.by],
    ['2027-02-22', 'Revisjon', 'Nora Vik'],
  );
  assert.deepEqual([after.hours, after.mode, after.place], [hours, 'hybrid', 'Kantina']);
  const { body } = await house.call('GET', `/api/programme/companies/${company}/journey`, {
    as: who.employee!,
  });
  const line = {
    name: 'Rådgiverbesøk 4',
    kind: 'moved',
    from: '2027-02-22',
    date: '2027-02-24',
    undone: false,
  };
  const decided = { reason: 'Revisjon', by: 'Nora Vik', at: after.changedAt };
  assert.deepEqual(body.beatChanges, [{ ...line, ...decided, change: id }]);
});

test('of two who move at once the second is told by name who was first', async () => {
  const late = await change('second', moved('2027-02-25'), { sequence: 0 });
  assert.deepEqual([late.status, late.body.code], [409, 'already-decided-by-another']);
  assert.match(late.body.message, /^Nora Vik endret dette/);
  const [a, b] = await Promise.all([
    change('adviser', moved('2027-02-25'), { sequence: 1 }),
    change('second', moved('2027-02-25'), { sequence: 1 }),
  ]);
  assert.deepEqual([a.status, b.status].sort(), [200, 409]);
});

test('what is unwise is asked about, and said yes to it is marked ever after', async () => {
  const near = await change('adviser', moved('2027-02-26'), { key: '5' });
  assert.equal(near.body.code, 'beat-has-warnings');
  assert.equal(near.status, 422);
  const preview = await house.call(
    'POST',
    `/api/programme/companies/${company}/journey/beat-change-previews`,
    {
      as: who.adviser!,
      body: {
        subject: 'visit',
        change: makeId(),
        key: '5',
        sequence: 0,
        reason: 'x',
        detail: moved('2027-02-26'),
      },
    },
  );
  assert.equal(preview.status, 200, JSON.stringify(preview.body));
  assert.deepEqual(preview.body.before, { since: 7, until: 13 });
  assert.deepEqual(preview.body.warnings, [
    { code: 'too-near', message: 'Bare én arbeidsdag unna torsdag 25. februar.' },
  ]);
  const yes = await change('adviser', moved('2027-02-26'), { key: '5', although: true });
  assert.equal(yes.status, 200);
  assert.equal((await visit('5')).although.length, 1);
});

test('a visit is the adviser’s to move, a steering-group meeting also the parties’, and a stranger sees nothing', async () => {
  for (const as of ['manager', 'rep']) {
    assert.equal((await change(as, moved('2027-03-03'), { key: '5', sequence: 1 })).status, 403);
    const view = (await house.call('GET', `/api/programme/companies/${company}/journey`, { as: who[as]! }))
      .body;
    assert.deepEqual([view.may.moveVisits, view.may.moveMeetings], [false, true]);
  }
  assert.equal((await change('employee', moved('2027-03-03'))).status, 403);
  const key = 'steering-group-meeting-3';
  const meeting = await change('manager', moved('2027-02-25'), { key }, 'meeting');
  assert.equal(meeting.status, 200, JSON.stringify(meeting.body));
  const weekly = await change('manager', moved('2027-09-09'), { key: 'pulse-meeting-3' }, 'meeting');
  assert.equal(weekly.body.code, 'no-such-thing');
  const stranger = await change('stranger', moved('2027-03-03'));
  assert.equal(stranger.status, 404);
});

test('a visit is called off with a reason, is a fact of its own, and comes back when it is taken back', async () => {
  const off = await change('adviser', { kind: 'cancelled' }, { key: '6' });
  assert.equal(off.status, 200);
  const gone = await visit('6');
  assert.deepEqual(
    [gone.state, gone.cancelled.by, gone.cancelled.reason],
    ['cancelled', 'Nora Vik', 'Revisjon'],
  );
  const again = await change('adviser', { kind: 'restored' }, { key: '6', sequence: 1, reason: '' });
  assert.equal(again.status, 200);
  assert.deepEqual([(await visit('6')).state, (await visit('6')).sequence], ['planned', 2]);
  const nothing = await change('adviser', { kind: 'restored' }, { key: '6', sequence: 2, reason: '' });
  assert.equal(nothing.body.code, 'nothing-to-undo');
});

test('bad input is told of at its field', async () => {
  const hours = { from: '12:00', to: '08:00' };
  const late = await change('adviser', moved('2027-03-10', { hours }), { key: '6', sequence: 2 });
  assert.deepEqual([late.body.code, late.body.problems[0].field], ['hours-not-valid', 'to']);
  const none = await change('adviser', moved('2027-02-30'), { key: '6', sequence: 2 });
  assert.deepEqual([none.status, none.body.problems[0].field], [400, 'detail.date']);
  const absent = await change('adviser', moved('2027-03-10'), { key: '99' });
  assert.equal(absent.body.code, 'no-such-thing');
});

test('what was held or uteble stays where it was', async () => {
  const body = { mark: makeId(), subject: 'visit', key: '3', state: 'missed' };
  const mark = await house.call('POST', `/api/programme/companies/${company}/journey/marks`, {
    as: who.adviser!,
    body,
  });
  assert.equal(mark.status, 200);
  const late = await change('adviser', moved('2027-02-25'), { key: '3' });
  assert.equal(late.body.code, 'beat-is-over');
  assert.match(late.body.message, /uteble/);
});

test('whoever moves the journey is told which moves by hand lapse, and the calendar follows', async () => {
  const path = `/api/programme/companies/${company}/journey`;
  const read = async () => (await house.call('GET', path, { as: who.adviser! })).body;
  assert.equal((await change('adviser', moved('2027-04-13'), { key: '7' })).status, 200);
  const { revision } = await read();
  const detail = { kind: 'weeks-moved', week: 12, to: '2027-04-19' };
  const body = { change: makeId(), detail, reason: 'Strøm', revision };
  const preview = await house.call('POST', `${path}/change-previews`, { as: who.adviser!, body });
  assert.equal(preview.status, 200, JSON.stringify(preview.body));
  assert.deepEqual(preview.body.lapsing, [{ name: 'Rådgiverbesøk 7', date: '2027-04-13' }]);
  assert.equal((await visit('7')).date, '2027-04-13', 'looking changes nothing');
  assert.equal((await house.call('POST', `${path}/changes`, { as: who.adviser!, body })).status, 200);
  const after = await visit('7');
  assert.deepEqual([after.date, after.moved, after.lapsed.date], [after.planned, null, '2027-04-13']);
});
