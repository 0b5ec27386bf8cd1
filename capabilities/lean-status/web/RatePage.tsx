import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { pageText } from '#lean-status/page-text.ts';
import { rateText as text } from '#lean-status/rate-text.ts';
import type { LeanStatusView } from '#lean-status/round-view.ts';
import { AreaSteps } from '#lean-status/web/AreaSteps.tsx';
import { HandInPanel } from '#lean-status/web/HandInPanel.tsx';
import type { OnTable } from '#lean-status/web/on-table.ts';
import { RateArea } from '#lean-status/web/RateArea.tsx';
import { SavedLine } from '#lean-status/web/SavedLine.tsx';
import { useLeanStatus } from '#lean-status/web/use-lean-status.ts';
import { useRating } from '#lean-status/web/use-rating.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import '#lean-status/web/lean-status.css';
import '#lean-status/web/rate.css';

/** One's own rating, one area at a time: saved by itself, and gone on with later. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useLeanStatus(company);
  if (answer.data) return <Rating view={answer.data} />;
  if (answer.error)
    return <Trouble eyebrow={t(text.eyebrow)} error={answer.error} onAgain={() => void answer.refetch()} />;
  return <Skeleton lines={8} />;
}

function Rating({ view }: { view: LeanStatusView }) {
  const t = useSay();
  const { round, company } = view;
  const back = (
    <LinkButton kind="second" to={`/companies/${company.company}/lean-status`}>
      {t(text.back)}
    </LinkButton>
  );
  const eyebrow = `${company.name} · ${t(text.eyebrow)}`;
  if (round?.summary.state !== 'rating' || !round.own)
    return (
      <>
        <PageHead
          eyebrow={eyebrow}
          title={t(round?.summary.state === 'rating' ? text.notYoursHead : text.noRound)}
          lead={round?.own ? undefined : t(text.notYours)}
        />
        <div className="rate-done">{back}</div>
      </>
    );
  if (round.own.handedIn)
    return (
      <>
        <PageHead
          eyebrow={eyebrow}
          title={t(text.handedHead)}
          lead={t(pageText.leadRating, { day: writeDay(round.summary.closesOn, pageLanguage(), 'day') })}
        />
        <div className="rate-done">
          <HandInPanel view={view} round={round} />
          {back}
        </div>
      </>
    );
  return <Areas view={view} round={round} eyebrow={eyebrow} />;
}

function Areas({ view, round, eyebrow }: OnTable & { eyebrow: string }) {
  const t = useSay();
  const { company } = view.company;
  const { dimensions } = round.instrument;
  const rated = new Set(round.own!.ratings.map(({ dimension }) => dimension));
  const firstLeft = Math.max(
    0,
    dimensions.findIndex(({ key }) => !rated.has(key)),
  );
  const [at, setAt] = useState(firstLeft);
  const { of, change, saving, flush } = useRating(company, round);
  const dimension = dimensions[at]!;
  const done = rated.size;
  const go = (n: number) => {
    flush();
    setAt(n);
    window.scrollTo({ top: 0 });
  };
  return (
    <>
      <PageHead
        eyebrow={eyebrow}
        title={
          done >= dimensions.length
            ? t(pageText['head-ready'])
            : t(pageText['head-mine'], { done, of: dimensions.length })
        }
      />
      <AreaSteps dimensions={dimensions} rated={rated} at={at} onGo={go} />
      <RateArea
        key={dimension.key}
        company={company}
        dimension={dimension}
        place={t(text.place, { n: at + 1, of: dimensions.length })}
        rating={of(dimension.key)}
        isRated={rated.has(dimension.key)}
        onChange={(part, when) => change(dimension.key, part, when)}
      />
      <SavedLine saving={saving} onAgain={flush} />
      <p className="rate-acts">
        {at < dimensions.length - 1 && <Button onClick={() => go(at + 1)}>{t(text.next)}</Button>}
        {at > 0 && (
          <Button kind="second" onClick={() => go(at - 1)}>
            {t(text.previous)}
          </Button>
        )}
      </p>
      <HandInPanel view={view} round={round} onRate={() => go(firstLeft)} />
    </>
  );
}
