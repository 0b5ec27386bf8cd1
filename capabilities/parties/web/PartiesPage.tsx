import { useParams } from '@tanstack/react-router';
import { partiesText as text } from '#parties/parties-text.ts';
import type { PartiesView } from '#parties/parties-view.ts';
import { ActList } from '#parties/web/ActList.tsx';
import { ExportPanel } from '#parties/web/ExportPanel.tsx';
import { IntakePanel } from '#parties/web/IntakePanel.tsx';
import { ResearchPanel } from '#parties/web/ResearchPanel.tsx';
import { ThresholdPanel } from '#parties/web/ThresholdPanel.tsx';
import { useParties } from '#parties/web/use-parties.ts';
import { headlineOf } from '#parties/web/words.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import '#parties/web/parties.css';

/** What the two parties of a company agree on; both see the same. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useParties(company);
  if (answer.data) return <PartiesSheet view={answer.data} />;
  if (answer.error)
    return <Trouble eyebrow={t(text.parties)} error={answer.error} onAgain={() => void answer.refetch()} />;
  return <Skeleton lines={8} />;
}

function PartiesSheet({ view }: { view: PartiesView }) {
  const t = useSay();
  const { state } = view.intake;
  const isIn = state === 'admitted';
  // Before both have agreed to come in there is nothing else to decide, unless somebody has begun.
  const isComing = !isIn && state !== 'ready' && view.acts.length === 0;
  const intake = <IntakePanel view={view} />;
  return (
    <div className="parties">
      <PageHead
        eyebrow={`${view.company.name} · ${writeDay(view.today, pageLanguage(), 'full')}`}
        title={headlineOf(view, t)}
      />
      <div className="parties-two">
        <div className="parties-main">
          {!isIn && intake}
          {!isComing && <ActList view={view} />}
          {isIn && intake}
        </div>
        {!isComing && (
          <aside className="parties-aside">
            <ThresholdPanel view={view} />
            <ResearchPanel view={view} />
            <ExportPanel view={view} />
          </aside>
        )}
      </div>
    </div>
  );
}
