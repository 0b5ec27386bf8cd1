import { profileText as text } from '#lean-status/profile-text.ts';
import type { DimensionView } from '#lean-status/round-view.ts';
import { writeLevel } from '#lean-status/sentence.ts';
import { tableText } from '#lean-status/table-text.ts';
import { voiceText } from '#lean-status/voice-text.ts';
import { dimensionIn } from '#lean-status/web/on-table.ts';
import type { ProfileProps } from '#lean-status/web/Radar.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** What the profile draws, in the order it is drawn: the same numbers for whoever reads or hears them. */
export function ProfileTable({ round, views, other }: ProfileProps) {
  const t = useSay();
  const language = pageLanguage();
  const shown = (value: number | null | undefined) => (value == null ? '–' : writeLevel(value, language));
  const range = ({ voices }: DimensionView) => {
    const said = voices.flatMap(({ now }) => now ?? []);
    const [low, high] = [Math.min(...said), Math.max(...said)];
    return said.length === 0 ? '–' : low === high ? shown(low) : `${shown(low)}–${shown(high)}`;
  };
  return (
    <DataTable
      caption={t(text.table)}
      columns={[
        { key: 'area', label: t(tableText.area) },
        { key: 'management', label: t(voiceText.management), align: 'right' },
        { key: 'other', label: t(voiceText[other]), align: 'right' },
        { key: 'range', label: t(text.range), align: 'right' },
      ]}
      rows={views.map((one) => ({
        key: one.dimension,
        cells: {
          area: dimensionIn(round, one.dimension).name,
          management: shown(one.voices.find(({ voice }) => voice === 'management')?.now),
          other: shown(one.voices.find(({ voice }) => voice === other)?.now),
          range: range(one),
        },
      }))}
    />
  );
}
