import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { depthText as text } from '#indicators/depth-text.ts';
import type { IndicatorView } from '#indicators/indicator-view.ts';
import { AgreementPanel } from '#indicators/web/AgreementPanel.tsx';
import { Answers } from '#indicators/web/Answers.tsx';
import { BaselinePanel } from '#indicators/web/BaselinePanel.tsx';
import { CorrectionList } from '#indicators/web/CorrectionList.tsx';
import { DefinitionPanel } from '#indicators/web/DefinitionPanel.tsx';
import { DepthDialogs } from '#indicators/web/DepthDialogs.tsx';
import { DepthHead } from '#indicators/web/DepthHead.tsx';
import { lineShown, type Open } from '#indicators/web/depth.ts';
import { FlagList } from '#indicators/web/FlagList.tsx';
import { LimitList } from '#indicators/web/LimitList.tsx';
import { MainChart } from '#indicators/web/MainChart.tsx';
import { RangeChart } from '#indicators/web/RangeChart.tsx';
import { RetirePanel } from '#indicators/web/RetirePanel.tsx';
import { SharingPanel } from '#indicators/web/SharingPanel.tsx';
import { TargetPanel } from '#indicators/web/TargetPanel.tsx';
import { type Place, useIndicator } from '#indicators/web/use-indicators.ts';
import { VersionList } from '#indicators/web/VersionList.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { useSay } from '#platform/web/say.ts';
import '#indicators/web/depth.css';
import '#indicators/web/depth-rows.css';
import '#indicators/web/depth-print.css';

/** One figure in depth: what it says now, how that was read, and all that was decided around it. */
export function Page() {
  const t = useSay();
  const { company = '', indicator = '' } = useParams({ strict: false });
  const { site = null } = useSearch({ strict: false }) as { site?: string };
  const answer = useIndicator(company, indicator, site);
  if (answer.data) return <Depth view={answer.data} place={{ company, indicator, site }} />;
  if (answer.error)
    return <Trouble eyebrow={t(text.figure)} error={answer.error} onAgain={() => void answer.refetch()} />;
  return <Skeleton lines={8} />;
}

function Depth({ view, place }: { view: IndicatorView; place: Place }) {
  const [open, setOpen] = useState<Open | null>(null);
  const line = lineShown(view);
  const waits = view.standing === 'measure-needed';
  const props = { view, place, onOpen: setOpen };
  return (
    <article className="depth">
      <DepthHead view={view} line={line} />
      {line && !waits && (
        <>
          <MainChart view={view} line={line} onOpen={setOpen} />
          <RangeChart view={view} chart={line.chart} />
          <Answers view={view} chart={line.chart} />
        </>
      )}
      <div className="depth-two">
        <div className="depth-main">
          {!waits && <FlagList {...props} />}
          {line && !waits && <LimitList view={view} onOpen={setOpen} />}
          <DefinitionPanel view={view} />
          <div className="depth-folds">
            <VersionList view={view} />
            <CorrectionList view={view} />
          </div>
        </div>
        <aside className="depth-aside">
          <AgreementPanel view={view} place={place} />
          {!waits && (
            <>
              <TargetPanel {...props} />
              <BaselinePanel {...props} />
              <SharingPanel view={view} place={place} />
            </>
          )}
          <RetirePanel {...props} />
        </aside>
      </div>
      {open && <DepthDialogs open={open} view={view} place={place} onClose={() => setOpen(null)} />}
    </article>
  );
}
