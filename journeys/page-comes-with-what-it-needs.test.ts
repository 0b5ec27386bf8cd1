import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openStage, type Stage } from '#journeys/stage.ts';

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

test('the journey page names its code and its first answer in advance, and each is fetched once', async () => {
  const page = await stage.signIn('Amina Warsame');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const answer = await page.goto(page.url());
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');

  const html = (await answer?.text()) ?? '';
  const { pathname } = new URL(page.url());
  assert.match(html, /<link rel="modulepreload" href="\/assets\/JourneyPage-[^"]+\.js">/);
  assert.match(
    html,
    new RegExp(`<link rel="preload" as="fetch" crossorigin href="/api/programme${pathname}">`),
  );
  assert.deepEqual(
    asked.filter((path, i) => asked.indexOf(path) !== i),
    [],
    'nothing is fetched twice',
  );
  const scripts = asked.filter((path) => path.endsWith('.js'));
  assert.ok(scripts.length > 3 && scripts.length <= 8, `few files, each worth its way: ${scripts.join(' ')}`);
});
