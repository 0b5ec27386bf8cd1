/** What the migrations say about a table's row-level security: `forced` binds its owner too. */
export type TableInSql = {
  /** With its schema, as written. */
  readonly name: string;
  readonly at: number;
  readonly security: 'forced' | 'enabled' | 'off';
  readonly policies: number;
};

/** Comments and quoted text become spaces, so that places and lines stay. */
export const withoutComments = (sql: string): string =>
  sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, (gone) => gone.replace(/[^\n]/g, ' '));

const created = /\bcreate\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?([\w."]+)/gi;

/** The tables that `sql` creates; `all` is every migration of the room, where security may be set later. */
export function tablesIn(sql: string, all: string = sql): TableInSql[] {
  const clean = withoutComments(all);
  return [...withoutComments(sql).matchAll(created)].map((match) => {
    const name = match[1]!.replaceAll('"', '');
    const written = name.replace('.', '\\.');
    const says = (words: string) =>
      new RegExp(
        `\\balter\\s+table\\s+(?:only\\s+)?${written}\\s[^;]*\\b${words}\\s+row\\s+level\\s+security`,
        'i',
      ).test(clean);
    const enabled = says('enable');
    const policies =
      clean.match(new RegExp(`\\bcreate\\s+policy\\s+\\S+\\s+on\\s+${written}\\b`, 'gi')) ?? [];
    return {
      name,
      at: match.index,
      security: enabled && says('force') ? 'forced' : enabled ? 'enabled' : 'off',
      policies: policies.length,
    };
  });
}
