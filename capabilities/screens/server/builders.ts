import { makeId } from '#platform/contract/id.ts';
import type { Language } from '#platform/contract/language.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { PublicKey, ScreenKind } from '#screens/contract.ts';
import type { showable } from '#screens/rules.ts';
import { keyText } from '#screens/server/routes-keys.ts';
import { insertScreen } from '#screens/server/store.ts';

/** A point on the curve whose other half was thrown away: a screen with it can be seen and revoked, never lit. */
const nobodysKey: PublicKey = {
  x: 'nlLuoOUMjYuXT9XCRgAx_bU9eaGv-Ckq-lu1QkUXs9k',
  y: 'dCY1SV-YHzdq3PMEzXyJthvd1munYCPfr8Fyf4yPeDU',
};

/** A paired screen, for tests and the demo world; answers with its id. `tx` has the company in scope. */
export async function buildScreen(
  tx: Tx,
  one: {
    company: string;
    name: string;
    kind?: ScreenKind;
    language?: Language;
    shows?: (typeof showable)[number];
    publicKey?: PublicKey;
    by: { person: string; name: string };
    pairedAt?: string;
    seenOn?: string | null;
  },
  makeNextId: () => string = makeId,
): Promise<string> {
  const screen = makeNextId();
  const { company, name, kind = 'wall-screen', language = 'nb', publicKey = nobodysKey, by } = one;
  await insertScreen(tx, {
    company,
    screen,
    name,
    kind,
    language,
    shows: one.shows ?? 'journey',
    publicKey: keyText(publicKey),
    pairing: makeNextId(),
    pairedBy: by.person,
    pairedByName: by.name,
    pairedAt: one.pairedAt ?? new Date().toISOString(),
    seenOn: one.seenOn ?? null,
  });
  return screen;
}
