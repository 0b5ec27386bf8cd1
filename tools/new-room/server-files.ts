import type { RoomNames } from '#tools/new-room/names.ts';

/** The files in a room's `server/`. `day` is `20261122`, for the migration's number. */
export function serverFiles(names: RoomNames, day: string): Record<string, string> {
  return {
    'server/door.ts': door(names),
    'server/routes.ts': routes(names),
    'server/store.ts': store(names),
    'server/builders.ts': builders(names),
    'server/tables.ts': tables(names),
    [`server/migrations/${day}-1-create-${names.thing}.sql`]: migration(names),
  };
}

const door = ({
  room,
  things,
  Things,
  Thing,
  thingsWords,
}: RoomNames) => `import type { Tx } from '#platform/server/database/scope.ts';
import type { ${Thing} } from '#${room}/contract.ts';
import { list${Things} } from '#${room}/server/store.ts';

/** The ${thingsWords} of a company in scope, by name. */
export const ${things}Of = (tx: Tx, company: string): Promise<${Thing}[]> => list${Things}(tx, company);
`;

const routes = ({
  room,
  things,
  Things,
  thingKey,
  Thing,
}: RoomNames) => `import { refuse } from '#platform/contract/refusal.ts';
import { serverRoom } from '#platform/server/http/room.ts';
import { access } from '#${room}/access.ts';
import { ${things} } from '#${room}/contract.ts';
import { hasPlace } from '#${room}/rules.ts';
import { ${things}Of } from '#${room}/server/door.ts';
import { find${Thing}, insert${Thing} } from '#${room}/server/store.ts';
import { text } from '#${room}/text.ts';

export const room = serverRoom({
  name: '${room}',
  endpoints: ${things},
  access,
  text,
  handlers: {
    list${Things}: async ({ tx, params }) => ({ ${things}: await ${things}Of(tx, params.company) }),

    add${Thing}: async ({ tx, params, body }) => {
      const there = await ${things}Of(tx, params.company);
      const isRetry = there.some((one) => one.${thingKey} === body.${thingKey});
      if (!isRetry && !hasPlace(there.length)) return refuse('too-many');
      await insert${Thing}(tx, params.company, body);
      return (await find${Thing}(tx, params.company, body.${thingKey})) ?? refuse('not-found');
    },
  },
});
`;

const store = ({
  room,
  Things,
  thingKey,
  Thing,
  thingWords,
  schema,
  thingColumn,
}: RoomNames) => `import type { Tx } from '#platform/server/database/scope.ts';
import type { ${Thing} } from '#${room}/contract.ts';

export async function list${Things}(tx: Tx, company: string): Promise<${Thing}[]> {
  return tx
    .selectFrom('${schema}.${thingColumn}')
    .select(['${thingKey}', 'name'])
    .where('company', '=', company)
    .orderBy('name')
    .orderBy('${thingKey}')
    .execute();
}

export async function find${Thing}(tx: Tx, company: string, ${thingKey}: string): Promise<${Thing} | null> {
  const row = await tx
    .selectFrom('${schema}.${thingColumn}')
    .select(['${thingKey}', 'name'])
    .where('company', '=', company)
    .where('${thingKey}', '=', ${thingKey})
    .executeTakeFirst();
  return row ?? null;
}

/** Adds a ${thingWords}; the same id again changes nothing. */
export async function insert${Thing}(tx: Tx, company: string, row: ${Thing}): Promise<void> {
  await tx
    .insertInto('${schema}.${thingColumn}')
    .values({ company, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
`;

const builders = ({
  room,
  thingKey,
  Thing,
  thingWords,
}: RoomNames) => `import { makeId } from '#platform/contract/id.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { ${Thing} } from '#${room}/contract.ts';
import { insert${Thing} } from '#${room}/server/store.ts';

/** A ${thingWords} of a company in scope, for tests and the demo world; answers with its id. */
export async function build${Thing}(
  tx: Tx,
  company: string,
  given: Partial<${Thing}> = {},
  makeNextId: () => string = makeId,
): Promise<string> {
  const row: ${Thing} = { ${thingKey}: makeNextId(), name: 'Eksempel', ...given };
  await insert${Thing}(tx, company, row);
  return row.${thingKey};
}
`;

/** As tools/tables.ts writes it from the migrated database, so that the room type-checks from the start. */
const tables = ({
  schema,
  thingKey,
  thingColumn,
}: RoomNames) => `// Made from the migrated database by tools/tables.ts. Not edited by hand.
import type { Generated } from 'kysely';

declare module '#platform/server/database/tables.ts' {
  interface Tables {
    '${schema}.${thingColumn}': {
      company: string;
      ${thingKey}: string;
      name: string;
      madeAt: Generated<string>;
    };
  }
}
`;

const migration = ({ thingsWords, schema, thingColumn }: RoomNames) => {
  const table = `${schema}.${thingColumn}`;
  return `-- The ${thingsWords} of a company.

create table ${table} (
  company uuid not null,
  ${thingColumn} uuid not null,
  name text not null check (length(name) between 1 and 200),
  made_at timestamptz not null default now(),
  primary key (company, ${thingColumn})
);

alter table ${table} enable row level security;
alter table ${table} force row level security;

create policy of_company on ${table} for select
  using (company = any ((select platform.companies())::uuid[]));
create policy added on ${table} for insert
  with check (company = any ((select platform.companies())::uuid[]));

grant select, insert on ${table} to :app;
`;
};
