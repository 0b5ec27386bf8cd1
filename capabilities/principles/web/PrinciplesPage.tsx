import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { principlesText as text } from '#principles/principles-text.ts';
import type { PrinciplesView } from '#principles/principles-view.ts';
import { AdoptedSection } from '#principles/web/AdoptedSection.tsx';
import { BeginDialog } from '#principles/web/BeginDialog.tsx';
import { headlineOf } from '#principles/web/headline.ts';
import { RoundSection } from '#principles/web/RoundSection.tsx';
import { usePrinciples } from '#principles/web/use-principles.ts';
import { WalkSection } from '#principles/web/WalkSection.tsx';
import '#principles/web/principles.css';

/** How the company wants to work: the round that makes the principles, what is adopted, and whether it is lived. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = usePrinciples(company);
  if (answer.data) return <Principles view={answer.data} />;
  if (answer.error)
    return <Trouble eyebrow={t(text.name)} error={answer.error} onAgain={() => void answer.refetch()} />;
  return <Skeleton lines={6} />;
}

function Principles({ view }: { view: PrinciplesView }) {
  const t = useSay();
  const { company, round, versions, may } = view;
  const isEmpty = versions.length === 0 && !round;
  const isAsked = view.walk?.mayAnswer !== null;
  const walk = view.walk && <WalkSection view={view} walk={view.walk} />;
  return (
    <div className="principles">
      <PageHead
        eyebrow={`${company.name} · ${writeDay(view.today, pageLanguage(), 'full')}`}
        title={headlineOf(view, t, pageLanguage())}
        lead={t(text.lead)}
      />
      {isEmpty && (
        <Empty title={t(text.emptyTitle)} body={t(text.emptyBody)}>
          <Begin view={view} label={t(text.begin)} reason={may.begin ? undefined : t(text.mayNotBegin)} />
        </Empty>
      )}
      {isAsked && walk}
      {round && <RoundSection view={view} round={round} />}
      <AdoptedSection view={view}>
        {!round && (
          <Begin view={view} label={t(text.beginNext)} reason={may.begin ? undefined : t(text.mayNotBegin)} />
        )}
      </AdoptedSection>
      {!isAsked && walk}
    </div>
  );
}

function Begin({ view, label, reason }: { view: PrinciplesView; label: string; reason: string | undefined }) {
  const [open, setOpen] = useState(false);
  const isFirst = view.versions.length === 0;
  return (
    <>
      <Button kind={isFirst ? 'primary' : 'second'} reason={reason} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && <BeginDialog view={view} onClose={() => setOpen(false)} />}
    </>
  );
}
