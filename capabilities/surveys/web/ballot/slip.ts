import type { WaveKeys } from '#surveys/cast.ts';
import { draw, type Held, sign } from '#surveys/web/ballot/deliver.ts';

/** A slip on this device. */
export type Slip = {
  readonly token: string;
  readonly held: () => Held | null;
  /** Drawn once and signed once, also when it is asked for again before the first has come back. */
  readonly signed: () => Promise<Held>;
};

export function slipOf(
  keys: WaveKeys,
  address: string,
  token: string,
  { held = null, onHeld }: { held?: Held | null; onHeld: () => void },
): Slip {
  let now = held;
  let working: Promise<Held> | null = null;
  const work = async (): Promise<Held> => {
    // Kept before it is sent: one that was signed and lost would use the slip up.
    now ??= await draw(keys);
    onHeld();
    now = await sign(keys, address, token, now);
    onHeld();
    return now;
  };
  return {
    token,
    held: () => now,
    signed: () => {
      working ??= work().finally(() => {
        working = null;
      });
      return working;
    },
  };
}
