import type { Tx } from '#platform/server/database/scope.ts';

/** What a person has written on boards of the companies in scope: words alone, not every move of a card. */
export async function listOwnChanges(
  tx: Tx,
  person: string,
): Promise<{ company: string; at: string; text: string }[]> {
  const rows = await tx
    .selectFrom('pulse_boards.change')
    .select(['company', 'at', 'fields'])
    .where('by', '=', person)
    .where('kind', 'in', ['card', 'word', 'cell', 'meeting'])
    .execute();
  return rows.flatMap(({ fields, ...row }) => {
    const { text, note, wish, answer, learned } = fields as Record<string, unknown>;
    const written = [text, note, wish, answer, learned].filter(
      (one) => typeof one === 'string' && one !== '',
    );
    return written.length > 0 ? [{ ...row, text: written.join(' · ') }] : [];
  });
}
