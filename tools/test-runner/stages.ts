/** Which test files there are, and in which order they run. */
import { globSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

export type Stage = {
  name: string;
  folders: string[];
  needsDatabase: boolean;
  needsPages: boolean;
};

/** After `check`: what is quick and pure first, what needs a browser last. */
export const stages: readonly Stage[] = [
  { name: 'engines', folders: ['engines'], needsDatabase: false, needsPages: false },
  {
    name: 'rooms',
    folders: ['capabilities', 'platform', 'app', 'tools', 'programmes'],
    needsDatabase: true,
    needsPages: false,
  },
  { name: 'journeys', folders: ['journeys'], needsDatabase: true, needsPages: true },
];

/** Files that take minutes: begun first, so that none of them runs alone at the end while a core stands idle. */
const longest: readonly string[] = [
  'app/access.test.ts',
  'journeys/screens-are-accessible.test.ts',
  'platform/server/database/scope.test.ts',
];

/** The long ones first, then by name. */
const byLength =
  (root: string) =>
  (one: string, other: string): number => {
    const [isLong, isOther] = [one, other].map((file) => longest.some((path) => file === join(root, path)));
    return Number(isOther) - Number(isLong) || (one < other ? -1 : 1);
  };

/** Absolute paths of a stage's test files, all of them or those at or below one of the `under` paths. */
export function filesOf(stage: Stage, root: string, under: readonly string[]): string[] {
  const limits = under.map((path) => resolve(root, path));
  return stage.folders
    .flatMap((folder) => globSync(`${folder}/**/*.test.{ts,tsx}`, { cwd: root }))
    .map((file) => join(root, file))
    .filter(
      (file) => limits.length === 0 || limits.some((limit) => file === limit || file.startsWith(limit + sep)),
    )
    .sort(byLength(root));
}
