import { type Counted, canonical, type Thing } from '#pulse-boards/fold.ts';

/** The second, slower way to what changes come to: field by field from all of its history. */
export function foldedAnew(log: readonly Counted[]): string {
  const written = ['text', 'goal', 'note', 'wish', 'answer', 'learned'];
  const things = [...new Set(log.map(({ thing }) => thing))].map((thing): Thing => {
    const own = log.filter((row) => row.thing === thing);
    const names = [...new Set(own.flatMap((row) => Object.keys(row.set)))];
    const fields = names.map((name) => {
      const history = own.filter((row) => name in row.set);
      const last = history.at(-1)!;
      // What was crossed since somebody last wrote having seen what stood.
      const since = history.findLastIndex((row, i) => i > 0 && row.seen[name] === history[i - 1]!.seq);
      const crossed = history
        .slice(Math.max(since, 0), -1)
        .filter((row, i, all) => row.set[name] !== '' && row.set[name] !== (all[i + 1] ?? last).set[name]);
      return {
        name,
        field: { value: last.set[name]!, seq: last.seq },
        earlier: written.includes(name)
          ? crossed.map((row) => ({ field: name, value: row.set[name]!, seq: row.seq }))
          : [],
      };
    });
    return {
      thing,
      kind: own[0]!.kind,
      board: own[0]!.board,
      fields: Object.fromEntries(fields.map(({ name, field }) => [name, field])),
      earlier: fields.flatMap(({ earlier }) => earlier),
    };
  });
  return canonical(things);
}
