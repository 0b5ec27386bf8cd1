import type { Side } from '#people/contract.ts';

/** What is set and decided around a figure. All rows stay; the latest word counts. */
export type TargetRow = {
  target: string;
  indicator: string;
  site: string | null;
  value: number | null;
  by: string | null;
  note: string;
  setBy: string;
  setAt: string;
};

export type BaselineRow = {
  baseline: string;
  indicator: string;
  site: string | null;
  from: string | null;
  to: string | null;
  value: number | null;
  note: string;
  setBy: string;
  setAt: string;
};

export type RebaseRow = {
  rebase: string;
  indicator: string;
  site: string | null;
  from: string;
  reason: string;
  decidedBy: string;
  decidedAt: string;
};

export type FlagRow = {
  flag: string;
  indicator: string;
  site: string | null;
  on: string;
  words: string;
  raisedBy: string;
  raisedAt: string;
};

export type RemovalRow = { subject: string; reason: string; by: string; at: string };
export type SharingRow = { indicator: string; side: Side; given: boolean };
export type RetirementRow = {
  indicator: string;
  retired: boolean;
  reason: string;
  by: string;
  at: string;
};
