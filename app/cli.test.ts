import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

function spranget(...words: string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'cli.ts'), ...words],
    {
      encoding: 'utf8',
    },
  );
  return { said: stdout, complained: stderr.trim(), code: status };
}

test('prints a journey with the keys of journey/1, in their order and no others', () => {
  const { said, code } = spranget('journey', '--start', '2026-01-05', '--json');
  assert.equal(code, 0);
  const journey = JSON.parse(said);
  const keys = (value: object) => Object.keys(value).join(' ');
  assert.equal(
    keys(journey),
    'schema programme templateVersion calendar start end limit slackWeeks weeks closed phases visits gatherings warnings',
  );
  assert.equal(keys(journey.weeks[0]), 'n monday isoWeek phase');
  assert.equal(keys(journey.closed[0]), 'isoWeek monday reason');
  assert.equal(keys(journey.phases[0]), 'n weeks from to activities');
  assert.equal(keys(journey.visits[0]), 'n phase week date');
  assert.equal(keys(journey.gatherings[0]), 'n fromWeek toWeek earliest latest');
  assert.deepEqual(
    [journey.schema, journey.programme, journey.calendar, journey.start, journey.weeks.length],
    ['journey/1', 'produktivitetsspranget', 'no', '2026-01-05', 68],
  );
  assert.equal(journey.visits.filter(({ phase }: { phase: number }) => phase < 3).length, 21);
});

test('closes the weeks it is told to, however many are named after one flag', () => {
  const end = (...words: string[]) =>
    JSON.parse(spranget('journey', '--start', '2026-01-05', '--json', ...words).said).end;
  const apart = end('--close', '2026-W08', '--close', '2026-W09');
  assert.equal(end('--close', '2026-W08', '2026-W09'), apart);
  assert.equal((Date.parse(apart) - Date.parse(end())) / 86_400_000, 14);
});

test('reads as a plan without --json', () => {
  const { said } = spranget('journey', '--start', '2026-01-05', '--close', '2026-W08');
  assert.match(said, /Phase 1: Steering group \(10 weeks, 2026-01-05 to/);
  assert.match(said, /2026-W08 \(2026-02-16\) {2}closed by the company/);
});

test('refuses a start that is no Monday or lies in a closed week, with the nearest Mondays', () => {
  const tuesday = spranget('journey', '--start', '2026-01-06', '--json');
  assert.deepEqual([tuesday.said, tuesday.code], ['', 1]);
  assert.match(tuesday.complained, /2026-01-06 is not a Monday.*2026-01-05 and 2026-01-12\.$/);
  const summer = spranget('journey', '--start', '2026-07-13');
  assert.match(summer.complained, /closed.*2026-06-29 and 2026-07-27\.$/);
});

test('refuses what it does not know in one sentence and exit code 2', () => {
  for (const words of [
    ['jorney'],
    ['journey'],
    ['journey', '--begin', '2026-01-05'],
    ['journey', '--start', '2026-01-05', 'word'],
    ['journey', '--start', '2026-01-05', '--calendar', 'dk'],
    ['template', 'look', 'x'],
  ]) {
    const { said, complained, code } = spranget(...words);
    assert.deepEqual([said, code], ['', 2], words.join(' '));
    assert.match(complained, /^[^\n]+\.$|FILE$/, words.join(' '));
  }
  assert.match(spranget('toString').complained, /no command toString/);
  const unknown = spranget('journey', '--start', '2026-01-05', '--programme', '../package');
  assert.equal(unknown.code, 1);
  assert.match(unknown.complained, /Known: .*produktivitetsspranget/);
});

test('checks a template, line by line', () => {
  const root = join(import.meta.dirname, '..');
  assert.equal(spranget('template', 'check', join(root, 'programmes', 'fordypning.yaml')).code, 0);
  const folder = mkdtempSync(join(tmpdir(), 'spranget-cli-'));
  writeFileSync(join(folder, 'bad.yaml'), 'schema: programme/1\nkey: x\nunheard: of\n');
  const bad = spranget('template', 'check', join(folder, 'bad.yaml'));
  rmSync(folder, { recursive: true });
  assert.equal(bad.code, 1);
  assert.match(bad.complained, /^bad\.yaml, line 3: .*unheard/m);
  assert.equal(spranget('template', 'check', join(folder, 'gone.yaml')).code, 1);
});
