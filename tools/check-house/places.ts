import { posix } from 'node:path';

/** Where a file stands in the house. */
export type Place =
  | { readonly floor: 'engine'; readonly engine: string }
  | { readonly floor: 'platform'; readonly part: string }
  | {
      readonly floor: 'room';
      readonly room: string;
      readonly part: 'pure' | 'server' | 'web';
      readonly rest: string;
    }
  | { readonly floor: 'app' }
  | { readonly floor: 'programmes' }
  /** Tools, journeys, benchmarks and settings at the root: they look at the house from outside. */
  | { readonly floor: 'outside' };

/** The place of a path from the root, such as `capabilities/visits/server/store.ts`. */
export function placeOf(path: string): Place {
  const [top = '', second = '', third = ''] = path.split('/');
  if (top === 'engines') return { floor: 'engine', engine: second };
  if (top === 'platform') return { floor: 'platform', part: second };
  if (top === 'app') return { floor: 'app' };
  if (top === 'programmes') return { floor: 'programmes' };
  if (top !== 'capabilities') return { floor: 'outside' };
  const part = third === 'server' || third === 'web' ? third : 'pure';
  return { floor: 'room', room: second, part, rest: path.split('/').slice(2).join('/') };
}

export type Target =
  | { readonly kind: 'file'; readonly path: string; readonly place: Place; readonly relative: boolean }
  | { readonly kind: 'node'; readonly name: string }
  | { readonly kind: 'package'; readonly name: string };

/** Folders with a name of their own under `imports` in package.json; any other `#name` is a room. */
const folders = new Set(['app', 'engines', 'platform', 'programmes', 'tools']);

/** Whether files here can be named by `#…` from another folder. */
export const hasName = (path: string): boolean =>
  /^(app|capabilities|engines|platform|programmes|tools)\//.test(path);

/** What an import such as `#visits/rules.ts`, `../x.ts`, `node:fs` or `zod/v4` points at, seen from a file. */
export function targetOf(from: string, specifier: string): Target {
  if (specifier.startsWith('node:')) return { kind: 'node', name: specifier };
  if (specifier.startsWith('#')) {
    const inside = specifier.slice(1);
    const first = inside.split('/')[0] ?? '';
    return fileTarget(folders.has(first) ? inside : `capabilities/${inside}`, false);
  }
  if (specifier.startsWith('.')) return fileTarget(posix.join(posix.dirname(from), specifier), true);
  if (specifier.startsWith('/')) return fileTarget(specifier.slice(1), false);
  const parts = specifier.split('/');
  return { kind: 'package', name: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/') };
}

function fileTarget(path: string, relative: boolean): Target {
  const clean = path.replace(/[?#].*$/, '');
  return { kind: 'file', path: clean, place: placeOf(clean), relative };
}

/** The folder whose files may name each other with `./`: an engine, a part of the platform, a room. */
export function unitOf(path: string): string {
  const parts = path.split('/');
  const place = placeOf(path);
  const deep = place.floor === 'engine' || place.floor === 'platform' || place.floor === 'room';
  return parts.slice(0, deep ? 2 : Math.min(1, parts.length - 1)).join('/');
}
