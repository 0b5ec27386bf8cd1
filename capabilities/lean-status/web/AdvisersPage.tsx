import { calibrationText as text } from '#lean-status/calibration-text.ts';
import type { AdviserView } from '#lean-status/calibration-view.ts';
import { leanStatus } from '#lean-status/contract.ts';
import { useAnswer } from '#platform/web/call.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

const written = (value: number | null, options: Intl.NumberFormatOptions): string =>
  value === null ? '–' : new Intl.NumberFormat(pageLanguage(), options).format(value);
const share = { style: 'percent', maximumFractionDigits: 0 } as const;
const levels = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** Somebody should talk about the signs with an adviser who gives other levels than before. */
const drifts = ({ drift }: AdviserView): boolean => drift === 'milder' || drift === 'stricter';

/** How each adviser agrees with the key, and whether that moves: for the programme office. */
export function Page() {
  const t = useSay();
  const { data, error, refetch } = useAnswer(leanStatus.readAdvisers, {});
  if (error) return <Trouble eyebrow={t(text.eyebrow)} error={error} onAgain={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} />;
  const { advisers } = data;
  const moved = advisers.filter(drifts).length;
  return (
    <>
      <PageHead
        eyebrow={t(text.eyebrow)}
        title={
          moved > 0
            ? t(text['head-drift'], { count: moved })
            : t(text['head-advisers'], { count: advisers.length })
        }
        lead={t(text[advisers.length === 0 ? 'lead-none' : moved > 0 ? 'lead-drift' : 'lead-advisers'])}
      />
      {advisers.length === 0 && (
        <LinkButton kind="second" to="/instruments/lean-status">
          {t(text['see-cases'])}
        </LinkButton>
      )}
      {advisers.length > 0 && (
        <DataTable
          caption={t(text.table)}
          columns={[
            { key: 'adviser', label: t(text.adviser) },
            { key: 'cases', label: t(text.cases), align: 'right' },
            { key: 'same', label: t(text.same), align: 'right' },
            { key: 'within', label: t(text.within), align: 'right' },
            { key: 'signed', label: t(text.signed), align: 'right' },
            { key: 'absolute', label: t(text.absolute), align: 'right' },
            { key: 'drift', label: t(text.drift) },
          ]}
          rows={advisers.map((one) => ({
            key: `${one.name} ${one.latest}`,
            cells: {
              adviser: one.name,
              cases: one.cases,
              same: written(one.same, share),
              within: written(one.withinOne, share),
              signed: written(one.signed, { ...levels, signDisplay: 'exceptZero' }),
              absolute: written(one.absolute, levels),
              drift: drifts(one) ? (
                <Mark status="watch">{t(text[`drift-${one.drift}`])}</Mark>
              ) : (
                t(text[`drift-${one.drift}`])
              ),
            },
          }))}
        />
      )}
    </>
  );
}
