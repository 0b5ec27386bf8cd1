/**
 * Groups of a table put together with their neighbours until each is large enough.
 *
 * Only where the table was declared with an order in which neighbours belong together, as lengths of service
 * do. The smallest is taken first and goes to the smaller of its neighbours, so what is put together
 * depends on numbers of answers alone. One that is empty goes along. One group left over is the whole, and
 * no table at all.
 */
export type MergedGroup = { readonly groups: readonly string[]; readonly answers: number };

export function mergeNeighbours(groups: readonly MergedGroup[], limit: number): readonly MergedGroup[] {
  const merged = [...groups];
  while (merged.length > 1) {
    const at = merged.reduce((least, group, i) => (group.answers < merged[least]!.answers ? i : least), 0);
    if (merged[at]!.answers >= limit) break;
    const [before, after] = [merged[at - 1], merged[at + 1]];
    const first =
      after === undefined || (before !== undefined && before.answers <= after.answers) ? at - 1 : at;
    const [one, two] = [merged[first]!, merged[first + 1]!];
    const both = { groups: [...one.groups, ...two.groups], answers: one.answers + two.answers };
    merged.splice(first, 2, both);
  }
  return merged.length > 1 ? merged : [];
}
