import { useState } from 'react';
import { calibrationText as text } from '#lean-status/calibration-text.ts';
import type { CaseView } from '#lean-status/calibration-view.ts';
import { leanStatus } from '#lean-status/contract.ts';
import { CaseDialog } from '#lean-status/web/CaseDialog.tsx';
import { useAnswer } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { useSay } from '#platform/web/say.ts';
import '#lean-status/web/calibration.css';
import '#lean-status/web/rate.css';

/** Cases an adviser reads and rates; the key comes after, and only to whoever has rated. */
export function Page() {
  const t = useSay();
  const { data, error, refetch } = useAnswer(leanStatus.readCalibration, {});
  if (error) return <Trouble eyebrow={t(text.eyebrow)} error={error} onAgain={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  const next = data.cases.find(({ answered }) => answered === null);
  const left = data.cases.filter(({ answered }) => answered === null).length;
  return (
    <>
      <PageHead
        eyebrow={t(text.eyebrow)}
        title={left > 0 ? t(text['head-left'], { count: left }) : t(text['head-done'])}
        lead={t(text.lead)}
      />
      {data.cases.map((one) => (
        <Case key={one.key} one={one} isNext={one === next} />
      ))}
    </>
  );
}

/** One case, folded unless it is the next to rate: the others wait, and those that are rated can be read again. */
function Case({ one, isNext }: { one: CaseView; isNext: boolean }) {
  const t = useSay();
  const [rating, setRating] = useState(false);
  // It stays open when it has been rated: that is when the key is there to be read.
  const [open, setOpen] = useState(isNext);
  const { answered } = one;
  const act = t(answered ? text.again : text.rate);
  const nameOf = (key: string) => one.dimensions.find((dimension) => dimension.key === key)?.name ?? key;
  return (
    <article className="calibration-case">
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <h2>{one.title}</h2>
          {answered && <Mark status="plan">{t(text.rated)}</Mark>}
        </summary>
        <p className="row-words">{one.seen}</p>
        {answered && (
          <>
            <ul className="case-key">
              {answered.levels.map(({ dimension, given, key }) => (
                <li key={dimension}>
                  <b>{nameOf(dimension)}</b>: {t(text.beside, { given: given ?? '–', key })}
                </li>
              ))}
            </ul>
            <p>{answered.why}</p>
          </>
        )}
        <Button
          kind={answered ? 'quiet' : 'second'}
          aria-label={`${act}: ${one.title}`}
          onClick={() => setRating(true)}
        >
          {act}
        </Button>
      </details>
      {rating && <CaseDialog one={one} onClose={() => setRating(false)} />}
    </article>
  );
}
