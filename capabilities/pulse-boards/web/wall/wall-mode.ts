import type { ComponentType } from 'preact';
import type { Change } from '#pulse-boards/change.ts';
import type { Thing, Things } from '#pulse-boards/fold.ts';
import type { Copy } from '#pulse-boards/sync.ts';

/** What a wall does just now: it hangs there, a meeting is held at it, or somebody writes on it. */
export type WallMode = 'display' | 'meeting' | 'edit';

/** What every mode is given. One unit of `rem` is ten pixels of a wall of 1920 × 1080, whatever the screen's size. */
export type ModeProps = {
  readonly company: string;
  readonly companyName: string;
  /** A plan date, by the server's calendar. */
  readonly today: string;
  readonly board: Thing;
  /** What this device shows: what it holds, with its own changes laid on top. */
  readonly shown: Things;
  readonly copy: Copy;
  readonly may: { readonly write: boolean; readonly shape: boolean };
  /** Makes a change on this device: shown at once, sent when there is a line. */
  readonly make: (change: Change) => void;
  /** Forgets a refused change that has been read. */
  readonly dismiss: (change: string) => void;
  /** Back to the board as it hangs. */
  readonly leave: () => void;
};

export type Mode = ComponentType<ModeProps>;
