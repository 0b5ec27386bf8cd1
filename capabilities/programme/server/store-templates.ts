import type { Tx } from '#platform/server/database/scope.ts';
import { type Template, templateShape } from '#programme/template.ts';

export type TemplateRow = { template: Template; hash: string; publishedAt: string };

/** Parsed bodies by content hash: a published version never changes, so one parse serves every call. */
const parsed = new Map<string, Template>();

/** Every published version, oldest version first within a programme. */
export async function listTemplates(tx: Tx): Promise<TemplateRow[]> {
  const known = await tx
    .selectFrom('programme.templateVersion')
    .select(['programme', 'version', 'hash', 'publishedAt'])
    .execute();
  for (const { programme, version, hash } of known) {
    if (!parsed.has(hash)) parsed.set(hash, await readBody(tx, programme, version));
  }
  return known
    .map(({ hash, publishedAt }) => ({ template: parsed.get(hash)!, hash, publishedAt }))
    .sort(
      (a, b) =>
        a.template.key.localeCompare(b.template.key) || byVersion(a.template.version, b.template.version),
    );
}

async function readBody(tx: Tx, programme: string, version: string): Promise<Template> {
  const row = await tx
    .selectFrom('programme.templateVersion')
    .select('body')
    .where('programme', '=', programme)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return templateShape.parse(row.body);
}

/** `2026.10` comes after `2026.9`. */
export function byVersion(a: string, b: string): number {
  const [yearA = 0, nA = 0] = a.split('.').map(Number);
  const [yearB = 0, nB = 0] = b.split('.').map(Number);
  return yearA - yearB || nA - nB;
}

export async function findSource(tx: Tx, programme: string, version: string): Promise<string | null> {
  const row = await tx
    .selectFrom('programme.templateVersion')
    .select('source')
    .where('programme', '=', programme)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.source ?? null;
}

/** False when the version is there already. */
export async function insertTemplate(
  tx: Tx,
  row: { template: Template; source: string; hash: string; publishedBy: string | null },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('programme.templateVersion')
    .values({
      programme: row.template.key,
      version: row.template.version,
      source: row.source,
      body: JSON.stringify(row.template),
      hash: row.hash,
      publishedBy: row.publishedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst();
  return inserted !== undefined;
}
