import { useState } from 'react';
import { pictureOf } from '#indicators/chart-picture.ts';
import type { ChartView } from '#indicators/chart-view.ts';
import { indicators } from '#indicators/contract.ts';
import { depthActText as text } from '#indicators/depth-act-text.ts';
import { depthSideText } from '#indicators/depth-side-text.ts';
import { formText } from '#indicators/form-text.ts';
import type { IndicatorView } from '#indicators/indicator-view.ts';
import { lineShown, siteShown } from '#indicators/web/depth.ts';
import { numberTable } from '#indicators/web/number-table.tsx';
import { PeriodField } from '#indicators/web/PeriodField.tsx';
import { type Place, useIndicatorAct } from '#indicators/web/use-indicators.ts';
import { writePeriod } from '#indicators/write-period.ts';
import { problemOf, useAnswer } from '#platform/web/call.ts';
import { Chart } from '#platform/web/kit/Chart.tsx';
import { TextArea } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Props = { view: IndicatorView; place: Place; onClose: () => void };

/** Limits begun anew at a period: the chart as it is and as it would be, one above the other, and why. */
export function RebaseDialog({ view, place, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const rebase = useOneId();
  const chart = lineShown(view)?.chart;
  const [from, setFrom] = useState(chart?.change.since ?? '');
  const [reason, setReason] = useState('');
  const site = siteShown(view);
  const params = { company: place.company, indicator: place.indicator };
  const preview = useAnswer(
    indicators.previewRebase,
    { params, body: { site, from } },
    { enabled: from !== '' },
  );
  const { run, busy, error } = useIndicatorAct(indicators.rebaseLimits, place);
  const refused = error ?? (from === '' ? null : preview.error);
  const { definition } = view;
  const send = () =>
    run({ params, body: { rebase, site, from, reason } }, () => {
      toast({ message: t(text.rebased) });
      onClose();
    });
  if (!chart) return null;
  return (
    <FormDialog
      wide
      title={t(depthSideText.rebase)}
      lead={t(text.rebaseLead)}
      act={t(depthSideText.rebase)}
      busy={busy}
      error={refused}
      onSend={send}
      onClose={onClose}
    >
      <div className="short">
        <PeriodField
          name="from"
          label={t(text.rebaseFrom)}
          periods={chart.periods.slice(1)}
          kind={definition.period}
          value={from}
          onChange={setFrom}
          problem={problemOf(refused, 'from')}
        />
      </div>
      <div className="rebase-charts chart-on-card">
        {preview.data && (
          <Side
            view={view}
            chart={preview.data}
            title={t(text.afterwards, {
              period: writePeriod(from, definition.period, pageLanguage(), 'full'),
            })}
          />
        )}
        <Side view={view} chart={chart} title={t(text.now)} />
      </div>
      <TextArea
        name="reason"
        label={t(text.rebaseWhy)}
        hint={t(formText.whyHint)}
        value={reason}
        onChange={setReason}
        problem={problemOf(refused, 'reason')}
      />
    </FormDialog>
  );
}

function Side({ view, chart, title }: { view: IndicatorView; chart: ChartView; title: string }) {
  const t = useSay();
  const language = pageLanguage();
  const picture = pictureOf(chart, view.definition, language, { size: 'screen', flags: view.flags });
  return (
    <Chart level={3} picture={picture} title={title} table={numberTable({ view, chart }, t, language)} />
  );
}
