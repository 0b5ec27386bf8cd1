import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { buildAct } from '#parties/server/builders.ts';
import { makeId } from '#platform/contract/id.ts';

let house: TestHouse;
let company: string;
let manager: string;
let representative: string;

before(async () => {
  house = await openTestHouse('2026-11-23');
  company = await house.company('Skarvdal Mekaniske');
  const place = 'Skarvdal Mekaniske';
  manager = await house.person('Ingrid Solbakk', { role: 'manager', company, place });
  representative = await house.person('Terje Aune', { role: 'employee-representative', company, place });
  const employee = await house.person('=Linn Brekke', { role: 'employee', company, place });
  await house.call('GET', `/api/companies/${company}`, { as: employee });
});
after(() => house.close());

const fetchFile = (act: string, as = manager) =>
  house.call('POST', `/api/audit/companies/${company}/exports`, { as, body: { act } });

/** A decision to take out the log, with the manager's key and perhaps the representative's. */
const decision = (isBoth: boolean) =>
  house.within({}, (tx) =>
    buildAct(tx, company, {
      subject: { kind: 'raw-export', from: '2026-11-01', to: '2026-11-30' },
      proposed: {
        by: { person: manager, name: 'Ingrid Solbakk' },
        at: '2026-11-22T08:00:00Z',
        side: 'employer',
      },
      approvals: isBoth
        ? [
            {
              by: { person: representative, name: 'Terje Aune' },
              at: '2026-11-22T09:00:00Z',
              side: 'employees',
            },
          ]
        : [],
    }),
  );

test('with both keys the log is handed out with every name, once, and a name cannot act in a spreadsheet', async () => {
  const act = await decision(true);
  const first = await fetchFile(act, representative);
  assert.equal(first.status, 200);
  assert.match(String(first.headers['content-type']), /^text\/csv/);
  assert.match(String(first.headers['content-disposition']), /2026-11-01-2026-11-30\.csv/);
  const lines = String(first.body).split('\r\n');
  assert.match(lines[0] ?? '', /Nr\.;Tidspunkt;Hvem;Hva;Utfall$/);
  assert.ok(
    lines.some((line) => line.includes(";'=Linn Brekke, medarbeider;")),
    lines.join('\n'),
  );
  assert.equal((await fetchFile(act)).body.code, 'already-exported');
});

test('with one key nothing is handed out, and a decision that never was is no different', async () => {
  const act = await decision(false);
  assert.equal((await fetchFile(act)).body.code, 'export-not-agreed');
  assert.equal((await fetchFile(makeId())).body.code, 'export-not-agreed');
});

test('a week after the second key the decision has lapsed', async () => {
  const act = await decision(true);
  house.setDay('2026-12-02');
  assert.equal((await fetchFile(act)).body.code, 'export-lapsed');
  house.setDay('2026-11-23');
});

test('two who fetch it at once get one file', async () => {
  const act = await decision(true);
  const both = await Promise.all([fetchFile(act), fetchFile(act, representative)]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
});
