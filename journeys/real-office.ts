import type { Page } from 'playwright-core';
import type { Stage } from '#journeys/stage.ts';
import { buildPerson } from '#people/server/builders.ts';
import { beginSession } from '#people/server/door.ts';
import { openDatabase } from '#platform/server/database/pool.ts';
import { inScope } from '#platform/server/database/scope.ts';

const programme = 'produktivitetsspranget';

/** A window of somebody of the programme office where there is no demo world, and so no sign-in by name. */
export async function signInForReal(stage: Stage): Promise<Page> {
  const opened = openDatabase(stage.appUrl, () => undefined, 1);
  let secret: string;
  try {
    const person = await inScope(opened.database, { programme }, (tx) =>
      buildPerson(tx, {
        name: 'Marit Holte',
        demo: false,
        roles: [{ role: 'programme-office', programme, place: 'Prosjektsenteret' }],
      }),
    );
    secret = await inScope(opened.database, { person }, (tx) =>
      beginSession(tx, { person, method: 'link', level: 2, browser: '', now: stage.now(), replaces: null }),
    );
  } finally {
    await opened.close();
  }
  const page = await stage.window();
  await page.context().addCookies([{ name: 'spranget-session', value: secret, url: stage.address }]);
  return page;
}
