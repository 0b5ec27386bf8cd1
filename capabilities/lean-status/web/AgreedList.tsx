import { agreeText } from '#lean-status/agree-text.ts';
import { profileText } from '#lean-status/profile-text.ts';
import { tableText as text } from '#lean-status/table-text.ts';
import type { OnTable } from '#lean-status/web/on-table.ts';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { useSay } from '#platform/web/say.ts';

/** What both parties stand behind, for whoever reads only that. */
export function AgreedList({ round }: OnTable) {
  const t = useSay();
  const rows = round.instrument.dimensions.flatMap(({ key, name }) => {
    const agreed = round.dimensions.find(({ dimension }) => dimension === key)?.agreed;
    return agreed ? [{ key, name, agreed }] : [];
  });
  if (rows.length === 0) return null;
  const hasNotes = rows.some(({ agreed }) => agreed.note !== '');
  return (
    <DataTable
      caption={t(profileText.timeTable)}
      columns={[
        { key: 'area', label: t(text.area) },
        { key: 'now', label: t(text.valueNow), align: 'right' },
        { key: 'target', label: t(text.valueTarget), align: 'right' },
        ...(hasNotes ? [{ key: 'note', label: t(agreeText.noteHead) }] : []),
      ]}
      rows={rows.map(({ key, name, agreed }) => ({
        key,
        cells: { area: name, now: agreed.now, target: agreed.target, note: agreed.note || '–' },
      }))}
    />
  );
}
