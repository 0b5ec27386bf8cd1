import type { Breach } from '#tools/check-house/breach.ts';
import type { HouseFile } from '#tools/check-house/files.ts';
import { exportsOf, isRecord } from '#tools/check-house/phrases.ts';
import { roomsOf } from '#tools/check-house/rooms.ts';

/** Each endpoint has one rule in access.ts and none is left over; each refusal has its words in text.ts. */
export async function checkContracts(
  root: string,
  files: readonly HouseFile[],
): Promise<{ breaches: Breach[]; endpoints: number }> {
  const breaches: Breach[] = [];
  let count = 0;
  for (const room of roomsOf(files)) {
    const folder = `capabilities/${room}`;
    const read = async (name: string) =>
      files.some(({ path }) => path === `${folder}/${name}`) ? exportsOf(root, `${folder}/${name}`) : {};
    const endpoints = rowsLike(await read('contract.ts'), isEndpoint);
    const access = rowsLike(await read('access.ts'), isRule);
    count += endpoints.size;
    breaches.push(...ruled(folder, new Set(endpoints.keys()), new Set(access.keys())));
    if (endpoints.size === 0) continue;
    const words = await wordsOf(root, await read('text.ts'), files);
    breaches.push(...worded(folder, endpoints, words));
  }
  return { breaches, endpoints: count };
}

type Rows = Map<string, Record<string, unknown>>;

/** The rows of every exported table whose rows are all of one kind. */
function rowsLike(exported: Record<string, unknown>, fits: (row: unknown) => boolean): Rows {
  const tables = Object.values(exported).filter(
    (table): table is Record<string, Record<string, unknown>> =>
      isRecord(table) && Object.keys(table).length > 0 && Object.values(table).every(fits),
  );
  return new Map(tables.flatMap((table) => Object.entries(table)));
}

const isEndpoint = (row: unknown): boolean =>
  isRecord(row) && typeof row.method === 'string' && typeof row.path === 'string' && 'answer' in row;

const ruleKinds = new Set(['anyone', 'signed-in', 'company', 'reach']);
const isRule = (row: unknown): boolean => isRecord(row) && ruleKinds.has(String(row.kind));

function ruled(folder: string, endpoints: Set<string>, access: Set<string>): Breach[] {
  const [contract, rules] = [`${folder}/contract.ts`, `${folder}/access.ts`];
  const unruled = [...endpoints]
    .filter((key) => !access.has(key))
    .map((key) => ({
      guard: 'contracts',
      file: rules,
      says: `${rules} has no rule for ${key}: contract.ts declares it. Say who may call it.`,
    }));
  const leftOver = [...access]
    .filter((key) => !endpoints.has(key))
    .map((key) => ({
      guard: 'contracts',
      file: rules,
      says: `${rules} has a rule for ${key}, and ${contract} declares no such endpoint. Take it out, or mend the name.`,
    }));
  return [...unruled, ...leftOver];
}

function worded(folder: string, endpoints: Rows, words: Set<string>): Breach[] {
  return [...endpoints].flatMap(([key, { refusals }]) =>
    (Array.isArray(refusals) ? refusals : [])
      .filter((code) => !words.has(String(code)))
      .map((code) => ({
        guard: 'contracts',
        file: `${folder}/text.ts`,
        says: `${folder}/text.ts has no words for "${code}": ${key} may refuse with it. Write the phrase.`,
      })),
  );
}

const generalText = 'platform/contract/refusal-text.ts';

/** Keys of the phrases a refusal may use: the room's own and the general ones. */
async function wordsOf(
  root: string,
  own: Record<string, unknown>,
  files: readonly HouseFile[],
): Promise<Set<string>> {
  const general = files.some(({ path }) => path === generalText) ? await exportsOf(root, generalText) : {};
  const tables = [...Object.values(own), ...Object.values(general)];
  return new Set(tables.flatMap((table) => (isRecord(table) ? Object.keys(table) : [])));
}
