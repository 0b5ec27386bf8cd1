/**
 * What takes one key from each party. A later room that has something to decide adds its kind here, a subject in
 * joint-act.ts and its words in act-text.ts, and proposes it through the door.
 *
 * - `from`: where it is proposed: on the page of the parties, in the measurement register, or by a room of its own
 * - `revocable`: either party alone may end what it gave, at once, also after it took effect
 */
export const actKinds = {
  'open-measure': { from: 'register', revocable: false },
  'change-threshold': { from: 'parties', revocable: false },
  'research-consent': { from: 'parties', revocable: true },
  'raw-export': { from: 'parties', revocable: false },
  'release-free-text': { from: 'room', revocable: false },
} as const;

export type ActKind = keyof typeof actKinds;

/** How long a proposal waits for the other party's key, in days; the table refuses a longer wait. */
export const waitsForDays = 30;

/** How long a raw export may be fetched after both keys were turned, in days. */
export const exportWithinDays = 7;
