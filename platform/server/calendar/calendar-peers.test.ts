/**
 * Two readers that are not ours, when this machine has them: khal and python3-icalendar.
 * Each is also shown a file with a planted fault, or asked for hours only the zone rules can give.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { calendarFile } from './calendar-file.ts';
import { invitationFile } from './invitation.ts';
import {
  exampleCalendar,
  exampleCancellation,
  exampleInvitation,
  nineOClock,
  nineOClockCalendar,
} from './testing/example-calendar.ts';
import { calendarZones } from './zones.ts';

const folder = mkdtempSync(join(tmpdir(), 'spranget-calendar-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const hasKhal = spawnSync('khal', ['--version']).status === 0;
// A Python put before the system's own on the path often lacks the module.
const python = ['python3', '/usr/bin/python3'].find(
  (program) => spawnSync(program, ['-c', 'import icalendar']).status === 0,
);

/** Local time is UTC, so that what khal lists has gone through the zone rules. */
function khalHome(name: string): string {
  const home = join(folder, name);
  mkdirSync(join(home, 'events'), { recursive: true });
  const config = `[calendars]
[[one]]
path = ${join(home, 'events')}
[sqlite]
path = ${join(home, 'khal.db')}
[default]
default_calendar = one
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
`;
  writeFileSync(join(home, 'config'), config);
  return home;
}

/** Imports the text and lists 2026–2028; `said` is all that khal wrote about the import. */
function khal(name: string, text: string): { said: string; listed: string[] } {
  const home = khalHome(name);
  writeFileSync(join(home, 'in.ics'), text);
  const run = (...args: string[]) => {
    const env = { ...process.env, HOME: home, XDG_CACHE_HOME: home, LC_ALL: 'C.UTF-8' };
    const { status, stdout, stderr } = spawnSync('khal', ['-c', join(home, 'config'), ...args], {
      env,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    return { stdout, stderr };
  };
  const imported = run('import', '--batch', '-a', 'one', join(home, 'in.ics'));
  const format = '{start-long}|{end-long}|{title}';
  const list = run('list', '--format', format, '--day-format', '', '2026-01-01', '2029-01-01');
  const listed = list.stdout.split('\n').filter((line) => line.includes('|'));
  return { said: (imported.stdout + imported.stderr + list.stderr).trim(), listed };
}

test('khal imports the example without a word, and warns when its zone is missing', {
  skip: hasKhal ? false : 'khal is not installed',
}, () => {
  const text = calendarFile(exampleCalendar);
  const { said, listed } = khal('example', text);
  assert.equal(said, '');
  assert.ok(listed.includes('2026-03-27 08:00|2026-03-27 10:30|Møte i uke 13'), listed.join('\n'));
  assert.equal(listed.filter((line) => line.endsWith('|Samling')).length, 2);
  assert.ok(
    listed.some((line) => line.startsWith('2026-10-26 08:00|2026-10-26 09:00|')),
    listed.join('\n'),
  );

  const zoneless = text.replaceAll(/BEGIN:VTIMEZONE[\s\S]*?END:VTIMEZONE\r\n/g, '');
  assert.match(khal('zoneless', zoneless).said, /Cannot find timezone/);
});

test('khal sees nine o’clock at the right hour around every clock change', {
  skip: hasKhal ? false : 'khal is not installed',
}, () => {
  for (const zone of calendarZones) {
    const { said, listed } = khal(zone, calendarFile(nineOClockCalendar(zone)));
    assert.equal(said, '');
    assert.deepEqual(
      listed.map((line) => line.slice(0, 'YYYY-MM-DD HH:MM'.length)),
      nineOClock.map(({ date, utc }) => `${date} ${utc}`),
    );
  }
});

const ask = `
import json, sys
from datetime import timezone
from icalendar import Calendar
calendar = Calendar.from_ical(sys.stdin.buffer.read())
events = [part for part in calendar.walk('VEVENT')]
def hour(event):
    start = event.decoded('DTSTART')
    return start.astimezone(timezone.utc).strftime('%Y-%m-%d %H:%M') if hasattr(start, 'hour') else start.isoformat()
print(json.dumps({
    'errors': [str(error) for part in calendar.walk() for error in part.errors],
    'summaries': [str(event['SUMMARY']) for event in events],
    'starts': [hour(event) for event in events],
}))
`;

function askPython(text: string): { errors: string[]; summaries: string[]; starts: string[] } {
  const { status, stdout, stderr } = spawnSync(python!, ['-c', ask], { input: text, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

test('python3-icalendar reads the same texts and hours, without errors', {
  skip: python ? false : 'python3-icalendar is not installed',
}, () => {
  const example = askPython(calendarFile(exampleCalendar));
  assert.deepEqual(example.errors, []);
  assert.deepEqual(
    example.summaries,
    exampleCalendar.events.map(({ summary }) => summary),
  );
  assert.deepEqual(example.starts, ['2026-03-27 08:00', '2026-12-31', '2026-10-26 08:00']);
  for (const zone of calendarZones) {
    const { errors, starts } = askPython(calendarFile(nineOClockCalendar(zone)));
    assert.deepEqual(errors, []);
    assert.deepEqual(
      starts,
      nineOClock.map(({ date, utc }) => `${date} ${utc}`),
    );
  }
});

test('khal imports an invitation without a word, and its cancellation is the same event', {
  skip: hasKhal ? false : 'khal is not installed',
}, () => {
  const { said, listed } = khal('invitation', invitationFile(exampleInvitation));
  assert.deepEqual([said, listed], ['', ['2026-03-27 08:00|2026-03-27 10:30|Møte i uke 13']]);
  assert.equal(khal('cancellation', invitationFile(exampleCancellation)).said, '');
});

test('python3-icalendar reads an invitation and its cancellation without errors', {
  skip: python ? false : 'python3-icalendar is not installed',
}, () => {
  for (const invitation of [exampleInvitation, exampleCancellation]) {
    const { errors, summaries, starts } = askPython(invitationFile(invitation));
    assert.deepEqual([errors, summaries, starts], [[], ['Møte i uke 13'], ['2026-03-27 08:00']]);
  }
});
