import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '#engines/journey/days.ts';
import { DefinitionContent } from '#indicators/definition.ts';
import { lineFor, withoutRebase } from '#indicators/indicator-picture.ts';
import { flagReader } from '#indicators/line.ts';
import { linesOf } from '#indicators/lines.ts';
import { lastDayOf } from '#indicators/period.ts';
import { checkReading, refuseDefinition } from '#indicators/rules.ts';
import { enteredUnder } from '#indicators/versions.ts';
import { isRefusal } from '#platform/contract/refusal.ts';
import type { Template } from '#programme/template.ts';
import { readTemplate } from '#programme/template-file.ts';
import { actsOf } from './figures-acts.ts';
import { readFile } from './figures-files.ts';
import { definitionsOf, firstDayOf, type PlannedFigures, planFigures } from './figures-plan.ts';
import { type PlannedCompany, planWorld } from './plan.ts';
import { drawingOf, seriesFor } from './testing/figure-cards.ts';
import {
  checkLines,
  figureSituations,
  flagSituations,
  lineName,
  withoutRebaseSituations,
} from './testing/figure-situations.ts';

function templateOf(name: string): Template {
  const file = join(import.meta.dirname, '..', '..', 'programmes', `${name}.yaml`);
  const read = readTemplate(readFileSync(file, 'utf8'), file);
  assert.ok('template' in read);
  return read.template;
}

const templates = [templateOf('fordypning'), templateOf('produktivitetsspranget')];

type Told = { company: PlannedCompany; figures: PlannedFigures };

const figuresOn = (today: string): Told[] =>
  planWorld(today, templates).companies.flatMap((company) => {
    const figures = planFigures(company, today);
    return figures ? [{ company, figures }] : [];
  });

/** Weekdays and weekends, in fellesferie, before Easter, in the first days of a year and of a month. */
const days = ['2026-07-15', '2026-11-22', '2027-01-01', '2027-03-03', '2027-03-30', '2028-08-06'];

function checkStories(today: string): void {
  for (const { company, figures } of figuresOn(today)) {
    const told = figures.figures.flatMap((figure) => {
      const lines = seriesFor(figure, figures, today);
      checkLines(company.key, figure.story.key, lines, `on ${today}`);
      return lines.map((line) => lineName(figure.story.key, line));
    });
    assert.deepEqual(told.sort(), Object.keys(figureSituations[company.key] ?? {}).sort());
  }
}

for (const today of days) {
  test(`every line says what its story is on ${today}`, () => checkStories(today));
}

test('every line says what its story is on any day in four years', () => {
  const anyDay = fc.integer({ min: 0, max: 4 * 365 }).map((n) => addDays('2026-01-01', n));
  fc.assert(fc.property(anyDay, checkStories), { numRuns: 8 });
});

test('what was changed in the work shows before and after, and limits begun anew hide nothing', () => {
  for (const today of days) {
    const flags: Record<string, string> = {};
    const without: Record<string, string> = {};
    for (const { company, figures } of figuresOn(today)) {
      for (const figure of figures.figures) {
        const drawing = drawingOf(figure, figures, today);
        for (const line of linesOf(drawing.versions, drawing.standing, drawing.sites)) {
          const name = `${company.key} ${lineName(figure.story.key, line)}`;
          for (const { back } of figure.story.flags ?? []) {
            const on = firstDayOf(figure.periods[back]!);
            flags[name] = flagReader(lineFor(drawing, line))(on)!.code;
          }
          const other = withoutRebase(drawing, line);
          if (other) without[name] = other.change.code;
        }
      }
    }
    assert.deepEqual(flags, flagSituations, today);
    assert.deepEqual(without, withoutRebaseSituations, today);
  }
});

test('each number is one its figure takes, of a period that is over, and entered between then and yesterday', () => {
  for (const today of days) {
    let seen = 0;
    for (const { figures } of figuresOn(today)) {
      const circumstances = { today, sites: figures.sites.map(({ site }) => site) };
      for (const figure of figures.figures) {
        const definitions = definitionsOf(figure);
        for (const { first, period, value, day, ...reading } of figure.readings) {
          seen += 1;
          const definition = enteredUnder(definitions, period);
          const taken = checkReading({ ...reading, value, period, remove: false }, definition, circumstances);
          assert.ok(!isRefusal(taken), `${figure.story.key} ${period}: ${JSON.stringify(taken)}`);
          assert.equal(taken.value, value);
          assert.equal(taken.period, period);
          assert.ok(lastDayOf(period, definition.period) < today);
          assert.ok(day < today && (first === null || (first.day >= day && first.day < today)));
        }
      }
    }
    assert.ok(seen > 2500, `${seen} numbers on ${today}`);
  }
});

test('each figure is one the room lets a company define', () => {
  const all = figuresOn('2026-11-22').flatMap(({ figures }) => figures.figures);
  assert.ok(all.length >= 60);
  for (const { versions } of all) {
    for (const { version: _, from: __, breaks: ___, reason: ____, ...content } of versions) {
      assert.deepEqual(DefinitionContent.parse(content), content);
      assert.equal(refuseDefinition(content), null, content.name);
    }
  }
});

test('the file of a company reads back as the numbers it was made of', async () => {
  for (const { company, figures } of figuresOn('2026-11-22')) {
    const known = {
      sites: figures.sites,
      figures: figures.figures
        .filter(({ readings }) => readings.length > 0)
        .map((figure) => ({ indicator: figure.indicator, versions: definitionsOf(figure) })),
    };
    for (const { file, rows, day } of actsOf(figures)) {
      if (!file) continue;
      const read = await readFile(file.fileName, rows, { ...known, today: day }, () => undefined);
      const good = rows.filter(({ text }) => text === undefined);
      assert.equal(read.result.failedRows, rows.length - good.length, `${company.key} ${file.fileName}`);
      const plain = (one: (typeof good)[number] | (typeof read.news)[number]['wanted']) => {
        const { indicator, site, period, value, count, whole } = one;
        return JSON.stringify([indicator, site, period, value, count, whole]);
      };
      assert.deepEqual(read.news.map(({ wanted }) => plain(wanted)).sort(), good.map(plain).sort());
    }
  }
});

test('the same day gives the same figures, and the next day the same ids', () => {
  const plain = (today: string) => JSON.stringify(figuresOn(today).map(({ figures }) => figures.figures));
  assert.equal(plain('2026-11-22'), plain('2026-11-22'));
  const ids = (today: string) =>
    figuresOn(today).flatMap(({ figures }) => figures.figures.map(({ indicator }) => indicator));
  assert.deepEqual(ids('2026-11-23'), ids('2026-11-22'));
  assert.equal(new Set(ids('2026-11-22')).size, ids('2026-11-22').length);
});

test('those who have not begun have no figures, and Skarvdal has ten', () => {
  const told = new Map(
    figuresOn('2026-11-22').map(({ company, figures }) => [company.key, figures.figures.length]),
  );
  assert.equal(told.get('skarvdal'), 10);
  assert.deepEqual([told.has('tundalen'), told.has('brattfoss')], [false, false]);
});
