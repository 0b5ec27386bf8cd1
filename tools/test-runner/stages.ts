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

/** Files that take long, longest first: begun first, so that none of them runs alone at the end while a core stands idle. */
const longest: readonly string[] = [
  'engines/statistics/suppression.properties.test.ts',
  'tools/planted-faults-surveys.test.ts',
  'app/access.test.ts',
  'capabilities/surveys/server/linking.test.ts',
  'app/start.test.ts',
  'platform/server/postgres/start.test.ts',
  'tools/planted-faults-boards.test.ts',
  'app/demo-world.test.ts',
  'app/register-command.test.ts',
  'tools/field-added.test.ts',
  'platform/server/database/scope.test.ts',
  'journeys/screens-are-accessible.test.ts',
  'journeys/phase-one-from-start-to-gate.test.ts',
  'journeys/survey-from-launch-to-wall-sheet.test.ts',
  'journeys/four-voices-one-status.test.ts',
  'journeys/screen-after-power-cut.test.ts',
  'journeys/operator-signs-in-with-pin.test.ts',
];

/** The long ones first, then by name. */
const byLength = (root: string): ((one: string, other: string) => number) => {
  const ranks = new Map(longest.map((path, rank) => [join(root, path), rank]));
  const rankOf = (file: string) => ranks.get(file) ?? longest.length;
  return (one, other) => rankOf(one) - rankOf(other) || (one < other ? -1 : 1);
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
