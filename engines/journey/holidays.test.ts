import assert from 'node:assert/strict';
import { test } from 'node:test';
import Holidays from 'date-holidays';
import { toDate, weekday } from './days.ts';
import { easterSunday } from './easter.ts';
import { type Holiday, holidays } from './holidays.ts';
import type { Calendar } from './shape.ts';

/** Days held by one list and not by the other, two holidays on one day counted twice. */
function differences(ours: readonly string[], theirs: readonly string[]): string[] {
  const left = [...theirs];
  const onlyOurs = ours.filter((date) => {
    const at = left.indexOf(date);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...onlyOurs.map((date) => `only ours ${date}`), ...left.map((date) => `only theirs ${date}`)];
}

const oracles = {
  no: new Holidays('NO', { types: ['public'] }),
  se: new Holidays('SE', { types: ['public'] }),
};

function publicHolidays(calendar: Calendar, year: number): string[] {
  return oracles[calendar].getHolidays(year).map((day) => day.date.slice(0, 10));
}

function dates(list: readonly Holiday[]): string[] {
  return list.map((holiday) => holiday.date);
}

/** A second algorithm for Easter (Gauss, with the two exceptions), to hold ours against. */
function gaussEaster(year: number): string {
  const k = Math.floor(year / 100);
  const m = (15 - Math.floor((13 + 8 * k) / 25) + k - Math.floor(k / 4)) % 30;
  const n = (4 + k - Math.floor(k / 4)) % 7;
  const d = (19 * (year % 19) + m) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
  let marchDay = 22 + d + e;
  if (marchDay === 57) marchDay = 50;
  if (marchDay === 56 && d === 28 && year % 19 > 10) marchDay = 49;
  const inApril = marchDay > 31;
  const day = inApril ? marchDay - 31 : marchDay;
  return `${year}-${inApril ? '04' : '03'}-${String(day).padStart(2, '0')}`;
}

test('Easter Sunday falls where the published tables have it', () => {
  const table = ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01'];
  for (const date of [...table, '2030-04-21', '1818-03-22', '1943-04-25', '2038-04-25']) {
    assert.equal(toDate(easterSunday(Number(date.slice(0, 4)))), date);
  }
});

test('two algorithms agree on Easter from 1900 to 2200', () => {
  for (let year = 1900; year <= 2200; year++) {
    assert.equal(toDate(easterSunday(year)), gaussEaster(year));
    assert.equal(weekday(toDate(easterSunday(year))), 7);
  }
});

for (const [calendar, perYear] of [
  ['no', 12],
  ['se', 13],
] as const) {
  test(`the public holidays of ${calendar} from 2024 to 2035 are those of an independent source`, () => {
    let compared = 0;
    for (let year = 2024; year <= 2035; year++) {
      const theirs = publicHolidays(calendar, year);
      assert.deepEqual(differences(dates(holidays(calendar, year)), theirs), []);
      compared += theirs.length;
    }
    assert.equal(compared, perYear * 12);
  });
}

test('the comparison notices a missing, an invented and a moved holiday', () => {
  const ours = dates(holidays('no', 2026));
  const theirs = publicHolidays('no', 2026);
  assert.deepEqual(differences(ours.slice(1), theirs), ['only theirs 2026-01-01']);
  assert.deepEqual(differences([...ours, '2026-12-24'], theirs), ['only ours 2026-12-24']);
  const weekLateEaster = ours.map((date) => (date === '2026-04-06' ? '2026-04-13' : date));
  assert.deepEqual(differences(weekLateEaster, theirs), ['only ours 2026-04-13', 'only theirs 2026-04-06']);
});

test('the comparison notices when one of two holidays on the same day is lost', () => {
  const theirs = publicHolidays('no', 2027);
  const once = dates(holidays('no', 2027).filter((holiday) => holiday.key !== 'whit-monday'));
  assert.deepEqual(differences(once, theirs), ['only theirs 2027-05-17']);
});

test('holidays come earliest first, each with its own key', () => {
  const list = holidays('no', 2027);
  assert.deepEqual(dates(list), dates(list).toSorted());
  assert.equal(new Set(list.map((holiday) => holiday.key)).size, 12);
  assert.deepEqual(
    list.filter((holiday) => holiday.date === '2027-05-17').map((holiday) => holiday.key),
    ['constitution-day', 'whit-monday'],
  );
  assert.deepEqual(holidays('no', 2026)[1], { date: '2026-04-02', key: 'maundy-thursday' });
});

test('Swedish midsummer and all saints are Saturdays within their seven days', () => {
  for (let year = 2005; year <= 2100; year++) {
    const byKey = new Map(holidays('se', year).map(({ key, date }) => [key, date]));
    const midsummer = byKey.get('midsummer-day')!;
    const saints = byKey.get('all-saints-day')!;
    assert.ok(midsummer >= `${year}-06-20` && midsummer <= `${year}-06-26` && weekday(midsummer) === 6);
    assert.ok(saints >= `${year}-10-31` && saints <= `${year}-11-06` && weekday(saints) === 6);
  }
});
