import type { Breach } from '#tools/check-house/breach.ts';
import type { HouseFile } from '#tools/check-house/files.ts';
import { exportsOf, isRecord, unreadable } from '#tools/check-house/phrases.ts';
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
    const read = async (name: string): Promise<Record<string, unknown>> => {
      const exported = await ifThere(root, `${folder}/${name}`, files);
      if (!(exported instanceof Error)) return exported;
      // The text guard reads text.ts too, and says so itself.
      if (name !== 'text.ts') breaches.push(unreadable(`${folder}/${name}`, exported));
      return {};
    };
    const endpoints = rowsLike(await read('contract.ts'), isEndpoint);
    const access = rowsLike(await read('access.ts'), isRule);
    count += endpoints.size;
    breaches.push(...ruled(folder, new Set(endpoints.keys()), new Set(access.keys())));
    breaches.push(...addressed(room, folder, endpoints));
    if (endpoints.size === 0) continue;
    const general = await ifThere(root, generalText, files);
    const own = keysOf(await read('text.ts'));
    breaches.push(...worded(folder, endpoints, own, general instanceof Error ? new Set() : keysOf(general)));
  }
  return { breaches, endpoints: count };
}

const ifThere = async (root: string, path: string, files: readonly HouseFile[]) =>
  files.some((file) => file.path === path) ? exportsOf(root, path) : {};

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
  const file = `${folder}/access.ts`;
  const unruled = [...endpoints].filter((key) => !access.has(key));
  const leftOver = [...access].filter((key) => !endpoints.has(key));
  const says = [
    unruled.length === 0
      ? ''
      : `${file} has no rule for ${unruled.join(', ')}: contract.ts declares it. Say who may call it.`,
    leftOver.length === 0
      ? ''
      : `${file} has a rule for ${leftOver.join(', ')}, and contract.ts declares no such endpoint. Take it out, or mend the name.`,
  ];
  return says.filter(Boolean).map((sentence) => ({ guard: 'contracts', file, says: sentence }));
}

/** So that an address tells whose it is, and two rooms never meet in one. */
function addressed(room: string, folder: string, endpoints: Rows): Breach[] {
  const file = `${folder}/contract.ts`;
  const own = new RegExp(`^/api/${room}(/|$)`);
  return [...endpoints]
    .filter(([, { path }]) => !own.test(String(path)))
    .map(([key, { path }]) => ({
      guard: 'contracts',
      file,
      says: `${file} gives ${key} the address ${path}: an address begins with its room. Write /api/${room}/….`,
    }));
}

function worded(folder: string, endpoints: Rows, own: Set<string>, general: Set<string>): Breach[] {
  const refusing = [...endpoints].flatMap(([key, { refusals }]) =>
    (Array.isArray(refusals) ? refusals : []).map((code) => ({ key, code: String(code) })),
  );
  const wordless = Map.groupBy(refusing, ({ code }) => code);
  for (const code of [...own, ...general]) wordless.delete(code);
  const file = `${folder}/text.ts`;
  if (own.size === 0 && wordless.size > 0) {
    const says = `${file} holds no words, and the room may refuse in ${wordless.size} ways. Write a phrase for each code.`;
    return [{ guard: 'contracts', file, says }];
  }
  return [...wordless].map(([code, by]) => ({
    guard: 'contracts',
    file,
    says: `${file} has no words for "${code}": ${by.map(({ key }) => key).join(', ')} may refuse with it. Write the phrase.`,
  }));
}

const generalText = 'platform/contract/refusal-text.ts';

/** Keys of every table a text file exports: a refusal's code is one of them. */
const keysOf = (exported: Record<string, unknown>): Set<string> =>
  new Set(Object.values(exported).flatMap((table) => (isRecord(table) ? Object.keys(table) : [])));
