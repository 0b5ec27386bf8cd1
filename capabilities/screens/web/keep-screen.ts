import type { AnswerOf } from '#platform/contract/endpoint.ts';
import { CallRefused, call } from '#platform/web/call.ts';
import { dropScreen } from '#platform/web/offline/device-store.ts';
import { type OwnScreen, screens } from '#screens/contract.ts';
import { pairingText, proofText, renewMinutes } from '#screens/rules.ts';
import { forgetKey, keepKey, readKey, type ScreenKey, signText } from '#screens/web/screen-key.ts';
import { wearLanguage } from '#screens/web/screen-language.ts';

/** What a browser on the wall is just now; README.md has the states in a table. */
export type ScreenState =
  | { readonly is: 'unpaired' }
  | { readonly is: 'unable' }
  | {
      readonly is: 'waiting';
      readonly code: AnswerOf<typeof screens.askForPairing>;
      /** It was paired, and somebody has revoked it. */
      readonly revoked: boolean;
    }
  | {
      readonly is: 'paired';
      readonly screen: OwnScreen;
      readonly person: string | null;
      /** Grows whenever a stream has to be opened anew. */
      readonly line: number;
    }
  | { readonly is: 'offline'; readonly screen: OwnScreen | null };

const look = 2_000;
const beat = 15_000;
/** Before asking why a stream ended: what ends streams may end them often. */
const breath = 2_000;
const nothing = {};

/**
 * Keeps a browser a screen for as long as the page stands: asks for a code, waits for it to be typed, proves its key
 * anew, and waits out a line that is down. Times are lengths on this machine's own running clock: what the clock on
 * its wall says does not matter. `tell` hears of each state; `again` is for
 * whoever was told that a stream has ended.
 */
export function keepScreen(tell: (state: ScreenState) => void): {
  again: () => void;
  /** Looks at once: something may have been decided about this screen. */
  look: () => void;
  stop: () => void;
} {
  let stopped = false;
  let running = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked: { code: AnswerOf<typeof screens.askForPairing>; until: number } | null = null;
  let revoked = false;
  let provedAt = Number.NEGATIVE_INFINITY;
  let line = 0;
  let known: OwnScreen | null = null;

  /** One look at how things are; answers with the milliseconds until the next. */
  const step = async (): Promise<number> => {
    const key = await readKey().catch(() => null);
    if (!key) {
      tell({ is: 'unable' });
      return beat;
    }
    return key.screen ? stay(key, key.screen) : wait(key);
  };

  const wait = async (key: ScreenKey): Promise<number> => {
    const signature = await signText(key, pairingText(key.pairing));
    const { publicKey, pairing } = key;
    if (!asked || performance.now() > asked.until) {
      const code = await call(screens.askForPairing, { body: { pairing, publicKey, signature } }).catch(
        (error: unknown) => {
          if (error instanceof CallRefused && error.code === 'already-asked') return null;
          throw error;
        },
      );
      asked = code && { code, until: performance.now() + code.minutes * 60_000 };
    }
    const seen = await call(screens.lookAtPairing, { params: { pairing }, body: { publicKey, signature } });
    if (seen.screen) {
      await keepKey({ ...key, screen: seen.screen });
      [asked, revoked] = [null, false];
      return 0;
    }
    // A code that is dead although nobody used it: the key begins afresh.
    if (!asked) await forgetKey();
    if (!asked || seen.state === 'expired') {
      asked = null;
      return look;
    }
    tell({ is: 'waiting', code: asked.code, revoked });
    return look;
  };

  const stay = async (key: ScreenKey, screen: string): Promise<number> => {
    const { screen: own, person } = await call(screens.readOwnScreen, nothing);
    const isDue = performance.now() - provedAt > renewMinutes * 60_000;
    if (own?.screen === screen && !isDue) known = own;
    else {
      const proved = await prove(key, screen);
      if (proved === null) {
        await forgetKey();
        await dropScreen().catch(() => undefined);
        [known, revoked] = [null, true];
        return 0;
      }
      known = proved;
      provedAt = performance.now();
      line += 1;
    }
    if (person === null) wearLanguage(known.language);
    tell({ is: 'paired', screen: known, person, line });
    return beat;
  };

  const run = async (): Promise<void> => {
    if (running || stopped) return;
    running = true;
    clearTimeout(timer);
    const wait = await step().catch(() => {
      // Whatever went wrong: the key stands, and the next look may go better.
      if (!stopped) tell({ is: 'offline', screen: known });
      return look;
    });
    running = false;
    if (!stopped) timer = setTimeout(run, wait);
  };
  const now = () => void run();
  addEventListener('online', now);
  addEventListener('offline', now);
  now();
  return {
    look: now,
    again: () => {
      line += 1;
      clearTimeout(timer);
      timer = setTimeout(run, breath);
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      removeEventListener('online', now);
      removeEventListener('offline', now);
    },
  };
}

/** Proves the key to the server; null when the screen is no longer one. Two windows of one browser take turns. */
async function prove(key: ScreenKey, screen: string): Promise<OwnScreen | null> {
  return navigator.locks.request('spranget-screen', async () => {
    const { challenge } = await call(screens.askForChallenge, { body: { screen } });
    const signature = await signText(key, proofText(screen, challenge));
    return call(screens.beginScreenSession, { body: { screen, challenge, signature } }).catch(
      (error: unknown) => {
        if (error instanceof CallRefused && error.code === 'screen-not-known') return null;
        throw error;
      },
    );
  });
}
