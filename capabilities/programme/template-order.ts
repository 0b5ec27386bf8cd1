/** Which deliverables and activities wait for each other in a ring. */

import type { ProblemPath } from '#platform/contract/yaml-file.ts';
import type { Task } from './template-outline.ts';

/** `names` begins and ends with the same key; `path` is the reference that the ring begins with. */
export type Cycle = { readonly names: readonly string[]; readonly path: ProblemPath };

/**
 * Takes away, again and again, what waits for nothing that is left. What remains waits for something that
 * remains too, so a walk backwards from any of it must end in a ring. No recursion: a file may hold a chain
 * as long as it likes. Cost: linear in tasks and references. Rings that share a task are named one at a time.
 */
export function cyclesOf(tasks: readonly Task[]): { cycles: Cycle[]; inCycle: ReadonlySet<Task> } {
  const byKey = new Map(tasks.map((task) => [task.key.text, task]));
  const left = stuck(tasks, byKey);
  const next = new Map<Task, { task: Task; path: ProblemPath }>();
  for (const task of left) {
    for (const word of task.after) {
      const previous = byKey.get(word.text);
      if (previous && left.has(previous) && !next.has(task))
        next.set(task, { task: previous, path: word.path });
    }
  }
  const seen = new Set<Task>();
  const inCycle = new Set<Task>();
  const cycles: Cycle[] = [];
  for (const start of left) {
    const walk = new Set<Task>();
    let at: Task | undefined = start;
    while (at && !seen.has(at)) {
      seen.add(at);
      walk.add(at);
      at = next.get(at)?.task;
    }
    if (!at || !walk.has(at)) continue;
    const ring = firstInFileFirst([...walk].slice([...walk].indexOf(at)), tasks);
    for (const task of ring) inCycle.add(task);
    const first = ring[0]!;
    cycles.push({ names: [...ring, first].map((task) => task.key.text), path: next.get(first)!.path });
  }
  return { cycles, inCycle };
}

function stuck(tasks: readonly Task[], byKey: ReadonlyMap<string, Task>): Set<Task> {
  const waitsFor = new Map<Task, number>();
  const followers = new Map<Task, Task[]>();
  for (const task of byKey.values()) {
    const previous = task.after.flatMap((word) => byKey.get(word.text) ?? []);
    waitsFor.set(task, previous.length);
    for (const one of previous) {
      const list = followers.get(one);
      if (list) list.push(task);
      else followers.set(one, [task]);
    }
  }
  const free = [...byKey.values()].filter((task) => waitsFor.get(task) === 0);
  const left = new Set(tasks.filter((task) => byKey.get(task.key.text) === task));
  for (let task = free.pop(); task; task = free.pop()) {
    left.delete(task);
    for (const follower of followers.get(task) ?? []) {
      const remaining = (waitsFor.get(follower) ?? 0) - 1;
      waitsFor.set(follower, remaining);
      if (remaining === 0) free.push(follower);
    }
  }
  return left;
}

/** The same ring, begun with the task that stands first in the file, so that one ring has one name. */
function firstInFileFirst(ring: readonly Task[], tasks: readonly Task[]): readonly Task[] {
  const members = new Set(ring);
  const first = ring.indexOf(tasks.find((task) => members.has(task))!);
  return [...ring.slice(first), ...ring.slice(0, first)];
}
