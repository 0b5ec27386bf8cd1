import type { Side } from '#people/contract.ts';
import type { GroupMember } from '#pilot-groups/organisation-content.ts';

/** What a company’s organisation of phase 2 is told with. */
type Place = readonly [name: string, side: Side, role: GroupMember['role']];

export type GroupStory = {
  title: string;
  goal: string;
  /** Places of its areas and sites in their lists. */
  areas: readonly number[];
  sites: readonly number[];
  rhythm: 'weekly' | 'fortnightly' | 'monthly';
  meets: string;
  line: string;
  members: readonly Place[];
  /** Hours promised to each in a week; left out where none are promised yet. */
  hours?: number;
  /** Part of the promise that is kept, week by week and over again; null is not reported. */
  kept?: readonly (number | null)[];
  /** Where the employees say otherwise: every so many weeks, and what part they say. */
  otherwise?: { every: number; part: number; note: string };
};

export type OrganisationStory = {
  areas: readonly { name: string; site: number | null; what: string; why: string; challenge: string }[];
  groups: readonly GroupStory[];
};
