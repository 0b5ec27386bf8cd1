import type { PortfolioRow } from '#programme/office-shapes.ts';
import { needsMove } from '#programme/web/portfolio-words.ts';

/** Companies that share one line of weeks. `programme` is null for those that are not enrolled. */
export type PortfolioGroup = {
  key: string;
  programme: string | null;
  weeks: number;
  phases: PortfolioRow['phases'];
  rows: PortfolioRow[];
  /** More than one length of the same programme is on the page, so the heading must tell them apart. */
  lengthMatters: boolean;
};

/** Companies by programme and length, the largest group first, those that wait to be enrolled last. */
export function groupsOf(rows: readonly PortfolioRow[]): PortfolioGroup[] {
  const scale = (row: PortfolioRow) =>
    row.enrolled ? [row.programme, row.weeks, ...row.phases.map(({ lastWeek }) => lastWeek)].join('|') : '';
  const groups = [...Map.groupBy(rows, scale)].map(([key, members]) => ({
    key,
    programme: members[0]!.programme,
    weeks: members[0]!.weeks,
    phases: members[0]!.phases,
    rows: members.toSorted(byNeed),
    lengthMatters: false,
  }));
  const sameName = Map.groupBy(groups, ({ programme }) => programme);
  return groups
    .map((group) => ({ ...group, lengthMatters: sameName.get(group.programme)!.length > 1 }))
    .sort(
      (a, b) => Number(a.programme === null) - Number(b.programme === null) || b.rows.length - a.rows.length,
    );
}

/** What asks for someone first, then those under way by how far they have come, and the finished last. */
const stateOrder = { active: 0, 'closed-week': 0, paused: 0, before: 1, finished: 2 } as const;

function byNeed(a: PortfolioRow, b: PortfolioRow): number {
  const state = (row: PortfolioRow) => stateOrder[row.position?.state ?? 'before'];
  return (
    Number(needsMove(b)) - Number(needsMove(a)) ||
    state(a) - state(b) ||
    (b.position?.week ?? 0) - (a.position?.week ?? 0) ||
    a.name.localeCompare(b.name, 'nb')
  );
}
