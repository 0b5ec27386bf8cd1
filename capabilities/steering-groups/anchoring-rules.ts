import type { CompanyAbout } from '#companies/contract.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { AnchoringDue, AnchoringEntry, DueBody } from '#steering-groups/anchoring-view.ts';

/** An entry of the log. It stands as it was written; what was wrong is withdrawn with a reason, and written anew. */
export const mostEntries = 300;
export const mostPapers = 10;

const askable = ['works-council', 'working-environment-committee'] as const;

/**
 * The bodies that are to take the work up, and when each last did: the board always, since the programme asks for it;
 * the joint bodies where they are due at the company's headcount.
 */
export function duesOf(bodies: CompanyAbout['bodies'], entries: readonly AnchoringEntry[]): AnchoringDue[] {
  const standing = entries.filter(({ withdrawn }) => withdrawn === null);
  const lastOf = (body: DueBody): AnchoringDue['last'] => {
    const [last] = standing
      .filter((one) => one.body === body)
      .toSorted((a, b) => (a.heldOn < b.heldOn ? 1 : -1));
    return last ? { anchoring: last.anchoring, heldOn: last.heldOn } : null;
  };
  const joint = bodies.filter(({ state }) => state === 'due');
  const found = askable.flatMap((body) => joint.find((one) => one.body === body) ?? []);
  return [
    { body: 'board', section: null, employeesFrom: null, last: lastOf('board') },
    ...found.map((one): AnchoringDue => {
      const body = one.body as DueBody;
      return { body, section: one.section, employeesFrom: one.from, last: lastOf(body) };
    }),
  ];
}

/** Bodies that are due and have not taken it up, the board first. */
export const leftToAnchor = (dues: readonly AnchoringDue[]): AnchoringDue[] =>
  dues.filter(({ last }) => last === null);

/** What happened first stands first; two of one day as they were written. */
export const byDay = (a: AnchoringEntry, b: AnchoringEntry): number =>
  a.heldOn === b.heldOn
    ? Date.parse(a.recorded.at) - Date.parse(b.recorded.at)
    : a.heldOn < b.heldOn
      ? -1
      : 1;

export function refuseEntry(
  wish: { body: AnchoringEntry['body']; bodyName: string; heldOn: string },
  count: number,
  today: string,
): Refusal<'day-to-come' | 'body-name-needed' | 'log-full'> | null {
  if (wish.body === 'other' && wish.bodyName === '') return refuse('body-name-needed', { field: 'bodyName' });
  if (wish.heldOn > today) return refuse('day-to-come', { field: 'heldOn' });
  return count >= mostEntries ? refuse('log-full', { values: { most: mostEntries } }) : null;
}

/** Whether a paper may be added to an entry; `isThere`: the very same file stands there already. */
export function refusePaper(
  entry: AnchoringEntry | undefined,
  isThere: boolean,
): Refusal<'not-found' | 'entry-withdrawn' | 'already-attached' | 'too-many-papers'> | null {
  if (entry?.from !== 'log') return refuse('not-found');
  if (entry.withdrawn) return refuse('entry-withdrawn');
  if (isThere) return refuse('already-attached', { field: 'content' });
  const count = entry.papers.filter(({ withdrawn }) => withdrawn === null).length;
  return count >= mostPapers ? refuse('too-many-papers', { values: { most: mostPapers } }) : null;
}
