import { isAbsolute, relative } from 'node:path';
import { createOptions, createSession } from 'knip/session';

type Unused = { readonly seen: number; readonly lines: readonly string[] };

/** Files, exports and packages nobody uses, a line each, and how many files knip looked at. */
export async function findUnused(root: string): Promise<Unused> {
  const session = await createSession(await createOptions({ cwd: root, isSession: true }));
  const { issues, counters } = session.getIssues();
  const lines = Object.entries(issues).flatMap(([kind, byFile]) =>
    Object.values(byFile).flatMap((rows) =>
      Object.values(rows).map((issue) => `${placeOf(root, issue.filePath)} ${sentence(kind, issue.symbol)}`),
    ),
  );
  return { seen: counters.processed, lines: [...new Set(lines)].sort() };
}

const kinds: Readonly<Record<string, string>> = {
  files: 'is used by nobody',
  dependencies: 'lists a package nobody uses',
  devDependencies: 'lists a package nobody uses',
  unlisted: 'uses a package that package.json does not list',
  unresolved: 'imports what is not there',
  exports: 'exports what nobody imports',
  types: 'exports a type nobody imports',
  duplicates: 'exports one thing under two names',
};

const sentence = (kind: string, symbol: string): string =>
  kind === 'files' ? kinds[kind]! : `${kinds[kind] ?? kind}: ${symbol}`;

const placeOf = (root: string, path: string): string =>
  (isAbsolute(path) ? relative(root, path) : path).replaceAll('\\', '/');
