import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/**
 * Writes each room's `server/tables.ts` from a migrated database: the row types Kysely needs.
 * Names become camelCase, as the pool's plugin turns them.
 */
type Column = {
  schema: string;
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  hasDefault: boolean;
};

const tsTypes: Record<string, string> = {
  bool: 'boolean',
  bytea: 'Buffer',
  date: 'string',
  float8: 'number',
  int4: 'number',
  int8: 'number',
  jsonb: 'unknown',
  text: 'string',
  timestamptz: 'string',
  uuid: 'string',
  _float8: 'number[]',
  _text: 'string[]',
  _uuid: 'string[]',
};

const camel = (name: string) => name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** Text of each schema's `tables.ts`, by schema name. */
export async function tableTypes(url: string): Promise<Map<string, string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Column>(`
    select n.nspname as schema, c.relname as table, a.attname as column, t.typname as type,
           not a.attnotnull as nullable, (a.atthasdef or a.attidentity <> '') as "hasDefault"
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_type t on t.oid = a.atttypid
    where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
      and n.nspname not in ('information_schema', 'platform') and n.nspname not like 'pg\\_%'
    order by 1, 2, a.attnum`);
  await client.end();
  return new Map([...Map.groupBy(rows, (row) => row.schema)].map(([schema, columns]) => [schema, fileOf(columns)]));
}

function fileOf(columns: Column[]): string {
  const tables = Map.groupBy(columns, (column) => `${column.schema}.${camel(column.table)}`);
  const generated = columns.some((column) => column.hasDefault);
  const body = [...tables].map(([name, own]) => `    '${name}': {\n${own.map(lineOf).join('')}    };\n`).join('');
  return `// Made from the migrated database by tools/tables.ts. Not edited by hand.
${generated ? "import type { Generated } from 'kysely';\n\n" : ''}declare module '#platform/server/database/tables.ts' {
  interface Tables {
${body}  }
}
`;
}

function lineOf(column: Column): string {
  const known = tsTypes[column.type];
  if (!known) throw new Error(`tools/tables.ts knows no TypeScript type for ${column.type} (${column.table}.${column.column}).`);
  const type = column.nullable ? `${known} | null` : known;
  return `      ${camel(column.column)}: ${column.hasDefault ? `Generated<${type}>` : type};\n`;
}

export const tablesFile = (root: string, schema: string): string =>
  join(root, 'capabilities', schema.replaceAll('_', '-'), 'server', 'tables.ts');

export async function writeTables(url: string, root: string): Promise<string[]> {
  const written: string[] = [];
  for (const [schema, content] of await tableTypes(url)) {
    await writeFile(tablesFile(root, schema), content);
    written.push(schema);
  }
  return written;
}
