import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '#engines/journey/days.ts';
import { type BeatToTell, type InvitationRow, planInvitations } from '#programme/invitations.ts';

const today = '2027-02-17';

const beat = (rest: Partial<BeatToTell> = {}): BeatToTell => ({
  subject: 'visit',
  key: '4',
  date: '2027-02-22',
  hours: null,
  mode: null,
  place: '',
  sequence: 3,
  on: true,
  decided: false,
  ...rest,
});

const sent = (rest: Partial<InvitationRow> = {}): InvitationRow => ({
  invitation: 'one',
  subject: 'visit',
  key: '4',
  person: 'nora',
  sequence: 3,
  kind: 'request',
  date: '2027-02-22',
  hours: null,
  mode: null,
  place: '',
  tries: 1,
  dueAt: null,
  sentAt: '2027-02-01T08:00:00Z',
  droppedAt: null,
  ...rest,
});

const waiting = (rest: Partial<InvitationRow> = {}) =>
  sent({ tries: 0, dueAt: 'now', sentAt: null, ...rest });

const plan = (beats: BeatToTell[], rows: InvitationRow[] = [], persons = ['nora']) =>
  planInvitations(beats, new Set(persons), rows, today);

const made = (beats: BeatToTell[], rows: InvitationRow[] = [], persons = ['nora']) =>
  plan(beats, rows, persons).make.map(({ kind, date, sequence }) => [kind, date, sequence]);

test('a visit is invited to when it lies four weeks ahead, and not before', () => {
  assert.deepEqual(made([beat({ date: addDays(today, 28) })]), [['request', '2027-03-17', 3]]);
  assert.deepEqual(made([beat({ date: addDays(today, 29) })]), []);
  assert.deepEqual(made([beat({ date: addDays(today, -1) })]), []);
});

test('once it has been told, nothing is told again until it is another', () => {
  assert.deepEqual(made([beat({ sequence: 9 })], [sent()]), [], 'the journey changed elsewhere');
  assert.deepEqual(made([beat({ date: '2027-02-24', sequence: 4 })], [sent()]), [
    ['request', '2027-02-24', 4],
  ]);
  assert.deepEqual(made([beat({ place: 'Kantina', sequence: 4 })], [sent()]), [['request', '2027-02-22', 4]]);
  assert.deepEqual(made([beat({ date: '2027-06-01', sequence: 4 })], [sent()]), [
    ['request', '2027-06-01', 4],
  ]);
});

test('what was told and is called off, or no longer on the journey, is taken back', () => {
  assert.deepEqual(made([beat({ on: false, sequence: 4 })], [sent()]), [['cancel', '2027-02-22', 4]]);
  assert.deepEqual(made([], [sent()]), [['cancel', '2027-02-22', 4]]);
  assert.deepEqual(made([beat({ on: false })]), [], 'nobody was told');
  const told = [sent(), sent({ invitation: 'two', kind: 'cancel', sequence: 4 })];
  assert.deepEqual(made([beat({ on: false, sequence: 4 })], told), [], 'once is enough');
  assert.deepEqual(made([beat({ sequence: 5 })], told), [['request', '2027-02-22', 5]], 'and it came back');
});

test('someone whose role has ended, or who said no thanks, is taken out with a sequence above the last', () => {
  assert.deepEqual(made([beat()], [sent()], []), [['cancel', '2027-02-22', 4]]);
  const back = [sent(), sent({ invitation: 'two', kind: 'cancel', sequence: 4 })];
  assert.deepEqual(made([beat()], back, ['nora']), [['request', '2027-02-22', 5]]);
});

test('one that waits and is no longer true is dropped; one that was tried counts as told', () => {
  const moved = beat({ date: '2027-02-24', sequence: 4 });
  assert.deepEqual(plan([moved], [waiting()]).drop, ['one']);
  assert.deepEqual(made([moved], [waiting()]), [['request', '2027-02-24', 4]]);
  assert.deepEqual(made([beat({ on: false, sequence: 4 })], [waiting()]), []);
  const tried = waiting({ tries: 2 });
  assert.deepEqual(plan([beat({ on: false, sequence: 4 })], [tried]).drop, ['one']);
  assert.deepEqual(made([beat({ on: false, sequence: 4 })], [tried]), [['cancel', '2027-02-22', 4]]);
});

test('a letter that is being tried goes on being tried while it is true, and one given up is not begun anew', () => {
  const cancel = waiting({ kind: 'cancel', tries: 3, sequence: 4, invitation: 'two' });
  assert.deepEqual(plan([beat({ on: false })], [sent(), cancel]), { drop: [], make: [] });
  assert.deepEqual(plan([beat()], [waiting({ tries: 3 })]), { drop: [], make: [] });
  assert.deepEqual(plan([beat()], [sent({ sentAt: null, tries: 31 })]), { drop: [], make: [] });
});

test('a meeting is told of when somebody has decided about it, called off ones too', () => {
  const meeting = (rest: Partial<BeatToTell>) => beat({ subject: 'meeting', key: 'm-3', ...rest });
  assert.deepEqual(made([meeting({})]), []);
  assert.deepEqual(made([meeting({ decided: true })]), [['request', '2027-02-22', 3]]);
  assert.deepEqual(made([meeting({ decided: true, on: false })]), [['cancel', '2027-02-22', 3]]);
});

test('through any history what was last told becomes true, each letter is above the one before, and then it is quiet', () => {
  const step = fc.record({
    date: fc.integer({ min: 0, max: 40 }).map((n) => addDays(today, n)),
    on: fc.boolean(),
    asked: fc.boolean(),
    fate: fc.constantFrom('sent', 'tried', 'waits'),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
      let rows: InvitationRow[] = [];
      const carryOut = (one: { date: string; on: boolean; asked: boolean }, sequence: number) => {
        const { drop, make } = plan(
          [beat({ date: one.date, on: one.on, sequence })],
          rows,
          one.asked ? ['nora'] : [],
        );
        rows = rows.map((row) =>
          drop.includes(row.invitation) ? { ...row, dueAt: null, droppedAt: 'now' } : row,
        );
        for (const row of make) {
          assert.ok(rows.every((earlier) => earlier.sequence < row.sequence));
          rows.push(waiting({ ...row, invitation: `${rows.length}` }));
        }
        assert.ok(rows.filter(({ dueAt }) => dueAt !== null).length <= 1, 'one letter under way at a time');
      };
      const settle = (fate: string) => {
        rows = rows.map((row) => {
          if (row.dueAt === null || fate === 'waits') return row;
          return { ...row, tries: row.tries + 1, ...(fate === 'sent' && { dueAt: null, sentAt: 'now' }) };
        });
      };
      for (const [i, one] of steps.entries()) {
        carryOut(one, i);
        settle(one.fate);
      }
      const last = steps.at(-1);
      if (!last) return;
      settle('sent');
      carryOut(last, steps.length);
      settle('sent');
      const told = rows.findLast(({ sentAt, tries }) => sentAt !== null || tries > 0);
      const isIn = last.on && last.asked;
      if (isIn && last.date <= addDays(today, 28))
        assert.deepEqual([told?.kind, told?.date], ['request', last.date]);
      if (!isIn) assert.notEqual(told?.kind, 'request');
      assert.deepEqual(plan([beat({ ...last, sequence: 99 })], rows, last.asked ? ['nora'] : []).make, []);
    }),
  );
});
