import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { openCookieJar } from '#platform/server/testing/cookie-jar.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse(new Date().toISOString().slice(0, 10), { demo: false });
});
after(() => house.close());

type Run = { said: string; complained: string; code: number | null };

function office(...words: string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'cli.ts'), 'office', ...words], {
      env: { ...process.env, DATABASE_URL: house.ownerUrl, SPRANGET_ADDRESS: 'https://spranget.example' },
    });
    let [said, complained] = ['', ''];
    child.stdout.on('data', (part) => (said += part));
    child.stderr.on('data', (part) => (complained += part));
    child.on('error', reject);
    child.on('close', (code) => resolve({ said, complained: complained.trim(), code }));
  });
}

const email = 'marit@prosjektsenter.example';

test('the first person of an empty installation comes in by a printed link, once', async () => {
  const { said, complained, code } = await office('invite', email, '--name', 'Marit Holte');
  assert.deepEqual([complained, code], ['', 0]);
  const token = /^https:\/\/spranget\.example\/invitation#(\S+)$/m.exec(said)?.[1];
  assert.ok(token, said);
  const jar = openCookieJar(house.http);
  const body = { token, person: makeId(), name: 'Marit Holte', language: 'nb' };
  const accepted = await jar.call('POST', '/api/people/invitations/accept', body);
  assert.equal(accepted.status, 200, JSON.stringify(accepted.body));
  assert.deepEqual(
    accepted.body.asleep.map(({ role }: { role: string }) => role),
    ['programme-office'],
  );
  const again = await openCookieJar(house.http).call('POST', '/api/people/invitations/accept', {
    ...body,
    person: makeId(),
  });
  assert.equal(again.status, 422);
});

test('the last person of the office, who has lost their phone, begins anew', async () => {
  const jar = openCookieJar(house.http);
  await jar.call('POST', '/api/sign-in/letters', { letter: makeId(), email });
  await house.runErrand('sign-in.letters');
  await jar.call('POST', '/api/sign-in/links', { token: /#(\S+)/.exec(house.letters.at(-1)!.text)![1]! });
  assert.notEqual((await jar.call('GET', '/api/people/session')).body.person, null);
  const { said, code } = await office('reset-factors', email.toUpperCase());
  assert.equal(code, 0);
  assert.match(said, /Marit Holte has no second factor now/);
  assert.equal((await jar.call('GET', '/api/people/session')).body.person, null);
});

test('what is not understood is said in a sentence, and does nothing', async () => {
  for (const [words, sentence, code] of [
    [['reset-factors', 'nobody@x.example'], /Nobody here has the address/, 1],
    [['invite', email], /--name "Kari Myhre"/, 2],
    [['invite', 'marit', '--name', 'x'], /not an e-mail address/, 2],
    [['invite', email, '--name', 'x', '--programme', '../x'], /There is no programme/, 2],
    [['invite', email, '--name', 'x', '--language', 'dk'], /There is no language dk/, 2],
    [['dance', email], /office is used as/, 2],
    [[], /office is used as/, 2],
  ] as const) {
    const run = await office(...words);
    assert.deepEqual([run.said, run.code], ['', code], words.join(' '));
    assert.match(run.complained, sentence);
  }
});
