import type { LeanStatusView, RoundView } from '#lean-status/round-view.ts';

/** A round that is on the table, as whoever looks sees it. */
export type OnTable = { view: LeanStatusView; round: RoundView };

/** What is asked in one area; every area shown is one that is asked. */
export const dimensionIn = (round: RoundView, key: string) =>
  round.instrument.dimensions.find((one) => one.key === key)!;
