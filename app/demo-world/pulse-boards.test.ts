import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { addDays } from '#engines/journey/days.ts';
import { workingDays } from '#engines/journey/working-days.ts';
import type { Template } from '#programme/template.ts';
import { readTemplate } from '#programme/template-file.ts';
import { answerRate, answersOwed, askedOn, daysOfStamps } from '#pulse-boards/answer-rules.ts';
import { refusalOf } from '#pulse-boards/board-rules.ts';
import { boardsOf, cardsOf, latestCell, meetingsOf } from '#pulse-boards/board-state.ts';
import { Change, lists, statuses } from '#pulse-boards/change.ts';
import { deviationsLacking } from '#pulse-boards/deviation-rules.ts';
import { fieldOf, type Thing, thingAfter } from '#pulse-boards/fold.ts';
import { companies } from './cast.ts';
import { planWorld } from './plan.ts';
import { planBoards } from './pulse-boards-plan.ts';
import { boardStories } from './pulse-boards-stories.ts';
import type { BoardAct } from './pulse-boards-telling.ts';
import { idsOf } from './seed.ts';

function templateOf(name: string): Template {
  const file = join(import.meta.dirname, '..', '..', 'programmes', `${name}.yaml`);
  const read = readTemplate(readFileSync(file, 'utf8'), file);
  assert.ok('template' in read);
  return read.template;
}

const templates = [templateOf('fordypning'), templateOf('produktivitetsspranget')];

/** A weekday, a Saturday, in fellesferie, Easter Monday, New Year's Day, and when clocks are turned. */
const dates = ['2026-11-25', '2026-11-21', '2026-07-15', '2027-03-29', '2027-01-01', '2027-03-28'];

type Hung = {
  key: string;
  acts: BoardAct[];
  things: Map<string, Thing>;
  stamps: Map<number, readonly [string, string]>;
};

/** What hangs in a company on a day, each change judged as it would be when sent. */
function hungOn(today: string): Map<string, Hung> {
  const worlds = planWorld(today, templates).companies.map((planned): [string, Hung] => {
    const acts = planBoards(planned, today);
    const things = new Map<string, Thing>();
    const stamps = new Map<number, readonly [string, string]>();
    const nextId = idsOf(`test ${planned.key}`);
    for (const [i, { at, name, ...act }] of acts.entries()) {
      const change = Change.parse({ change: nextId(), ...act });
      const why = refusalOf(things, change, { mayShape: true });
      assert.equal(why, null, `${planned.key} on ${today}: ${JSON.stringify(act.set)}`);
      things.set(act.thing, thingAfter(things.get(act.thing), { ...change, seq: i + 1 }));
      stamps.set(i + 1, [name ?? 'Skjermen', at]);
    }
    return [planned.key, { key: planned.key, acts, things, stamps }];
  });
  return new Map(worlds);
}

const boardNamed = ({ things }: Hung, name: string): Thing => {
  const board = boardsOf(things).find((one) => fieldOf(one, 'name') === name);
  assert.ok(board, `nothing called ${name} hangs`);
  return board;
};

test('everything on the boards of the demo world is something one may do, whichever day it is', () => {
  for (const today of dates) {
    const hung = hungOn(today);
    for (const [key, { acts, things }] of hung) {
      assert.equal(boardsOf(things).length, boardStories[key]?.length ?? 0, `${key} on ${today}`);
      const people = new Set([
        ...companies[key as keyof typeof companies].people.map(({ name }) => name as string),
        companies[key as keyof typeof companies].adviser,
      ]);
      for (const { name, at } of acts) {
        assert.ok(name === null || people.has(name), `${name} is not of ${key}`);
        assert.ok(at < `${today}T05:00:00Z`, `something at ${key} is dated ${at}, on ${today}`);
      }
      for (const card of things.values()) {
        const owner = card.kind === 'card' ? String(fieldOf(card, 'owner', '')) : '';
        assert.ok(owner === '' || people.has(owner), `${owner} is not of ${key}`);
      }
    }
    assert.equal(hung.get('elvestad')!.acts.length, 0);
  }
});

test('the boards show every status, every list, help asked for and answered, and a rhythm that slips', () => {
  for (const today of dates) {
    const hung = hungOn(today);
    const osvika = hung.get('osvika')!;
    const press = boardNamed(osvika, 'Presse 2');
    const told = [...osvika.things.values()].filter(
      ({ kind, fields }) => kind === 'category' && fields.ended?.value !== true,
    );
    const seen = new Set(
      told.map(({ thing, board }) =>
        fieldOf(latestCell(osvika.things, board, thing, today), 'status', 'silent'),
      ),
    );
    assert.deepEqual([...seen].sort(), [...statuses].sort(), today);
    // The press has taken its deviations; at Skarvdal one still waits for somebody.
    assert.deepEqual(deviationsLacking(osvika.things, press.thing, addDays(today, -14)), [], today);
    const skarvdal = hung.get('skarvdal')!;
    const line = boardNamed(skarvdal, 'Linje 2');
    assert.equal(deviationsLacking(skarvdal.things, line.thing, addDays(today, -14)).length, 1, today);
    for (const list of lists)
      assert.ok(
        [...hung.values()].some(({ things }) =>
          boardsOf(things).some((b) => cardsOf(things, b.thing, list).length),
        ),
      );
    const heldLately = (name: string) =>
      meetingsOf(osvika.things, boardNamed(osvika, name).thing).filter(
        (one) => String(fieldOf(one, 'begun')) > addDays(today, -20),
      ).length;
    assert.ok(heldLately('Bearbeiding') * 2 < heldLately('Støpehallen') + 1, today);
  }
});

test('Osvika’s steering group owes an answer, and has given enough of them to be counted', () => {
  const today = dates[0]!;
  const { things, stamps, ...rest } = hungOn(today).get('osvika')!;
  const board = boardNamed({ things, stamps, ...rest }, 'Styringsgruppas tavle');
  const isWorkingDay = workingDays('no');
  const asked = askedOn(things, daysOfStamps(stamps), isWorkingDay);
  const owed = answersOwed(asked, board.thing, today, isWorkingDay);
  assert.deepEqual(
    owed.map(({ late }) => late),
    [true, false],
  );
  const rate = answerRate(asked, { board, from: addDays(today, -90), today });
  assert.ok(rate && rate.inTime < rate.of && rate.of >= 5);
});

test('the same day gives the same boards', () => {
  const acts = () => [...hungOn(dates[0]!).values()].map((one) => one.acts);
  assert.deepEqual(acts(), acts());
});
