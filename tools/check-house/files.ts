import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type ImportSite, importsOf } from '#tools/check-house/imports.ts';
import { type Token, tokensOf } from '#tools/check-house/tokens.ts';

/** A text file of the project. Tokens and imports are there for TypeScript and JavaScript only. */
export type HouseFile = {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly isCode: boolean;
  readonly isTest: boolean;
  readonly tokens: readonly Token[];
  readonly imports: readonly ImportSite[];
};

const codeEnding = /\.(ts|tsx|cts|mts|js|cjs|mjs|jsx)$/;
const ignoredAtRoot = new Set(['.git', 'node_modules', 'dist', 'data', '.cache']);
const largest = 2_000_000;

/** Every text file under the root that git keeps or would keep; all files where there is no git. */
export function readHouse(root: string): HouseFile[] {
  return pathsUnder(root)
    .sort()
    .flatMap((path) => {
      const bytes = readFileSync(join(root, path));
      if (bytes.length > largest || bytes.includes(0)) return [];
      return [houseFile(path, bytes.toString('utf8'))];
    });
}

export function houseFile(path: string, text: string): HouseFile {
  const isCode = codeEnding.test(path);
  const tokens = isCode ? tokensOf(text) : [];
  return {
    path,
    text,
    lines: text.trimEnd().split('\n').length,
    isCode,
    isTest: /\.test\.tsx?$/.test(path),
    tokens,
    imports: importsOf(tokens),
  };
}

function pathsUnder(root: string): string[] {
  if (!existsSync(join(root, '.git'))) return walk(root, '');
  const listing = execFileSync('git', ['ls-files', '-coz', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  const isThere = (path: string) =>
    path !== '' && statSync(join(root, path), { throwIfNoEntry: false })?.isFile();
  return [...new Set(listing.split('\0'))].filter(isThere);
}

function walk(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (!folder && ignoredAtRoot.has(entry.name)) return [];
    if (entry.isDirectory()) return walk(root, path);
    return entry.isFile() ? [path] : [];
  });
}
