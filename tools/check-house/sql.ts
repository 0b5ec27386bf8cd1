import type { Breach } from '#tools/check-house/breach.ts';
import type { HouseFile } from '#tools/check-house/files.ts';
import { isStore } from '#tools/check-house/floors.ts';
import { placeOf } from '#tools/check-house/places.ts';
import { type RoomTable, schemaNames, schemaOf } from '#tools/house.ts';

/** SQL stands in stores, migrations and platform/server only, and a store names its own room's tables only. */
export function checkSql(files: readonly HouseFile[], table: RoomTable): Breach[] {
  return files.flatMap((file) => {
    const place = placeOf(file.path);
    if (file.isTest || !file.isCode || /(^|[/-])text\.ts$/.test(file.path)) return [];
    if (place.floor === 'outside' || (place.floor === 'platform' && place.part === 'server')) return [];
    if (place.floor === 'room' && isStore(place.rest)) return inStore(file, place.room, table);
    return spokenOutside(file, table);
  });
}

const queryCalls = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto']);
const sqlShape =
  /^\s*(select\s[\s\S]*?\sfrom\s|insert into\s|delete from\s|update\s+\S+\s+set\s|create (table|schema|policy)\s|alter table\s|with\s+\w+\s+as\s*\()/;

function spokenOutside(file: HouseFile, table: RoomTable): Breach[] {
  const schemas = new RegExp(`\\b(from|join|into|update)\\s+(${schemaNames(table)})\\.[a-z_]+`, 'i');
  return file.tokens.flatMap((token, i): Breach[] => {
    const isCall = token.kind === 'word' && queryCalls.has(token.text) && file.tokens[i - 1]?.text === '.';
    const isText = token.kind === 'string' || token.kind === 'template';
    const isSql =
      isText && (sqlShape.test(token.text) || sqlShape.test(lowered(token.text)) || schemas.test(token.text));
    const isTag = token.kind === 'template' && file.tokens[i - 1]?.text === 'sql';
    if (!isCall && !isSql && !isTag) return [];
    const says = `${file.path} may not speak SQL: only stores, migrations and platform/server do. Move the query to the room's server/store.ts.`;
    return [{ guard: 'sql', file: file.path, line: token.line, says }];
  });
}

/** SQL is written in small letters or in capitals; a sentence in English is neither. */
const lowered = (text: string): string => (/^\s*[A-Z]{4}/.test(text) ? text.toLowerCase() : text);

function inStore(file: HouseFile, room: string, table: RoomTable): Breach[] {
  const names = new RegExp(`(?<![\\w.])(${schemaNames(table)})\\.([a-z_][a-z0-9_]*)`, 'g');
  return file.tokens.flatMap((token) => {
    if (token.kind !== 'string' && token.kind !== 'template') return [];
    return [...token.text.matchAll(names)].flatMap(([name, schema]): Breach[] =>
      schema === schemaOf(room) || isPath(token.text, name)
        ? []
        : [
            {
              guard: 'sql',
              file: file.path,
              line: token.line,
              says: `${file.path} may not read ${name}: a room's SQL names its own tables only. Ask the neighbour through its server/door.ts.`,
            },
          ],
    );
  });
}

/** `#people/contract.ts` is no table. */
const isPath = (text: string, name: string): boolean =>
  text.includes(`/${name}`) || text.includes(`#${name}`);
