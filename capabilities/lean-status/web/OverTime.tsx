import { profileText as text } from '#lean-status/profile-text.ts';
import type { LeanStatusView } from '#lean-status/round-view.ts';
import { nameOfRound } from '#lean-status/sentence.ts';
import { tableText } from '#lean-status/table-text.ts';
import { movedSince } from '#lean-status/time-rules.ts';
import { TimeLine } from '#lean-status/web/TimeLine.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** Steps from the round before to this one; 0 where the one before has no value. */
function stepOf(values: readonly (number | null)[]): number {
  const [before, now] = values.slice(-2);
  return before != null && now != null ? now - before : 0;
}

/** What the parties agreed on, round by round; from the second round on. */
export function OverTime({ view }: { view: LeanStatusView }) {
  const t = useSay();
  const rounds = view.rounds.filter(({ agreed }) => agreed.length > 0);
  if (rounds.length < 2) return null;
  const last = rounds.at(-1)!;
  const language = pageLanguage();
  return (
    <section className="over-time" aria-labelledby="time-title">
      <h2 id="time-title">{t(text.timeTitle)}</h2>
      <p className="subtle">{t(text.timeLead, movedSince(rounds.at(-2)!, last))}</p>
      <DataTable
        caption={t(text.timeTable)}
        columns={[
          { key: 'area', label: t(tableText.area) },
          ...rounds.map((one) => ({
            key: one.round,
            label: nameOfRound(one, language),
            align: 'right' as const,
          })),
          { key: 'line', label: t(text.sinceLast) },
        ]}
        rows={last.agreed.map(({ dimension, name }) => {
          const values = rounds.map(
            ({ agreed }) => agreed.find((one) => one.dimension === dimension)?.now ?? null,
          );
          return {
            key: dimension,
            cells: {
              area: name,
              ...Object.fromEntries(rounds.map(({ round }, i) => [round, values[i] ?? '–'])),
              line: (
                <span className="time-move">
                  <span className="time-values num">{values.map((value) => value ?? '–').join(' · ')}</span>
                  <TimeLine values={values} />
                  <span className="small subtle">{t(text.moved, { by: stepOf(values) })}</span>
                </span>
              ),
            },
          };
        })}
      />
    </section>
  );
}
