import assert from 'node:assert/strict';
import type { APIRequestContext } from 'playwright-core';
import { firstDay } from '#journeys/stage.ts';
import { makeId } from '#platform/contract/id.ts';

export type OpenSurvey = { readonly address: string; readonly tokens: readonly string[] };

/** A survey both parties at Tundalen have signed, open from the first day, with slips to draw. */
export async function openSurvey(request: APIRequestContext, base: string, slips = 20): Promise<OpenSurvey> {
  const ask = async (path: string, data: object) => {
    const answer = await request.post(`${base}${path}`, { data });
    assert.equal(answer.status(), 200, await answer.text());
    return answer.json();
  };
  const { persons } = await (await request.get(`${base}/api/people/demo-persons`)).json();
  const become = async (name: string): Promise<string> => {
    const found = persons.find((one: { name: string }) => one.name === name);
    await ask('/api/people/demo-sessions', { person: found.person });
    return found.memberships[0].company;
  };
  const company = await become('Hege Rustad');
  const waves = `/api/surveys/companies/${company}/waves`;
  const { waves: there } = await (await request.get(`${base}/api/surveys/companies/${company}`)).json();
  const open = there.find((one: { title: string; state: string }) => one.state === 'open');
  // The same is never asked twice at once: whoever comes second has the survey that is open.
  if (open) return ask(`${waves}/${open.wave}/slips`, { batch: makeId(), count: slips });
  const wave = makeId();
  const { digest } = await ask(waves, {
    wave,
    plan: makeId(),
    instrument: 'employee-attitudes',
    words: { ...plan, groups: [group] },
  });
  await ask(`${waves}/${wave}/marks`, { mark: makeId(), kind: 'signed', digest });
  await become('Roar Lien');
  await ask(`${waves}/${wave}/marks`, { mark: makeId(), kind: 'signed', digest });
  return ask(`${waves}/${wave}/slips`, { batch: makeId(), count: slips });
}

const plan = {
  title: 'Før vi begynner',
  reason: 'Vi vil vite hva dere tenker, før vi velger hvor vi starter.',
  opensOn: firstDay,
  closesOn: '2026-12-04',
  meetingOn: '2026-12-08',
  people: 40,
  atLeast: 5,
};

const group = {
  key: 'place',
  name: 'Hvor jobber du?',
  options: [
    { key: 'hall', name: 'Sveisehallen', people: 18 },
    { key: 'store', name: 'Lageret', people: 10 },
    { key: 'office', name: 'Kontoret', people: 12 },
  ],
};
