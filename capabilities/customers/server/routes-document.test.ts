import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { buildCustomer, buildInterview, buildNeed } from '#customers/server/builders.ts';
import { makeId } from '#platform/contract/id.ts';
import { languages } from '#platform/contract/language.ts';

let house: TestHouse;
let company: string;
let leader: string;

const said = { by: { person: makeId(), name: 'En leder' }, at: '2026-11-20T08:00:00Z' };

before(async () => {
  house = await openTestHouse();
  company = await house.company('Skarvdal Mekaniske');
  leader = await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Skarvdal' });
});
after(() => house.close());

const get = (path: string) => house.call('GET', `/api/customers/companies/${company}${path}`, { as: leader });

test('a chart of too few customers is refused in words, and with enough it is a file with its title', async () => {
  const few = await get('/chart.svg');
  assert.deepEqual([few.status, few.body.code], [422, 'too-few-customers']);
  await house.within({}, async (tx) => {
    const need = await buildNeed(tx, company, { name: 'Leveringstid', said });
    for (const name of ['Havbris', 'Solvik', 'Tindar']) {
      const customer = await buildCustomer(tx, company, { name, said });
      const quote = {
        quote: `Ordene til ${name}`,
        quoteUse: name === 'Solvik' ? 'outside' : 'inside',
      } as const;
      await buildInterview(tx, company, {
        customer,
        role: 'innkjøper',
        heldOn: '2026-11-18',
        heldBy: 'Ingrid',
        statements: [{ wants: 'Svar', importance: 5, performance: 2, need, ...quote }],
        said,
      });
    }
  });
  const chart = await get('/chart.svg');
  assert.equal(chart.status, 200);
  assert.match(
    String(chart.body),
    /<title>Leveringstid betyr mest og går dårligst<\/title><desc>Behov etter/,
  );
  assert.match(String(chart.headers['content-type']), /svg/);
});

test('the document is a tagged PDF with a name, in every language', async () => {
  for (const language of languages) {
    const answer = await house.http.inject({
      url: `/api/customers/companies/${company}/document.pdf?quotes=outside`,
      headers: { cookie: `${await house.signIn(leader)}; spranget-language=${language}` },
    });
    assert.equal(answer.statusCode, 200);
    assert.equal(answer.rawPayload.subarray(0, 5).toString(), '%PDF-');
    assert.match(
      String(answer.headers['content-disposition']),
      /^inline; filename=".*Skarvdal Mekaniske\.pdf"/,
    );
  }
});
