import type { Breach } from '#tools/check-house/breach.ts';
import type { HouseFile } from '#tools/check-house/files.ts';
import { placeOf, targetOf } from '#tools/check-house/places.ts';

/** That one room leans on another, and where it can be seen: an import or a foreign key. */
export type Leaning = { readonly from: string; readonly to: string; readonly file: string };

export function leaningsByImport(files: readonly HouseFile[]): Leaning[] {
  return files.flatMap((file) => {
    const place = placeOf(file.path);
    if (place.floor !== 'room' || file.isTest) return [];
    return file.imports.flatMap(({ specifier }) => {
      const target = specifier === null ? null : targetOf(file.path, specifier);
      if (target?.kind !== 'file' || target.place.floor !== 'room') return [];
      const { room } = target.place;
      return room === place.room ? [] : [{ from: place.room, to: room, file: file.path }];
    });
  });
}

/** Rooms that lean on each other in a ring, by imports and foreign keys taken together. One breach per ring. */
export function checkCircles(leanings: readonly Leaning[]): Breach[] {
  const rings = new Map<string, Breach>();
  for (const { from } of leanings) {
    const ring = ringFrom(from, leanings);
    if (!ring) continue;
    const files = ring.map((leaning) => leaning.file);
    const names = ring.map((leaning) => leaning.from);
    rings.set([...names].sort().join(' '), {
      guard: 'circles',
      file: files[0]!,
      says:
        `Rooms lean on each other in a ring: ${[...names, names[0]].join(' → ')} (${files.join(', ')}). ` +
        'Decide which is lower and let the other ask it.',
    });
  }
  return [...rings.values()];
}

/** The shortest way back to a room, as the leanings walked; null when there is none. */
function ringFrom(start: string, leanings: readonly Leaning[]): Leaning[] | null {
  const seen = new Set<string>();
  let ways: Leaning[][] = leanings.filter((leaning) => leaning.from === start).map((leaning) => [leaning]);
  while (ways.length > 0) {
    const longer: Leaning[][] = [];
    for (const way of ways) {
      const end = way.at(-1)!.to;
      if (end === start) return way;
      if (seen.has(end)) continue;
      seen.add(end);
      for (const leaning of leanings) if (leaning.from === end) longer.push([...way, leaning]);
    }
    ways = longer;
  }
  return null;
}
