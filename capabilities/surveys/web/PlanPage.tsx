import { useParams } from '@tanstack/react-router';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { useSay } from '#platform/web/say.ts';
import { planText as text } from '#surveys/plan-text.ts';
import { sheetText } from '#surveys/sheet-text.ts';
import { waveText } from '#surveys/wave-text.ts';
import type { SurveysView } from '#surveys/wave-view.ts';
import { PlanForm } from '#surveys/web/PlanForm.tsx';
import { draftOf, newPlan } from '#surveys/web/plan-draft.ts';
import { useSurveys, useWave } from '#surveys/web/use-surveys.ts';
import '#surveys/web/waves.css';

/** Writes the plan of a survey: a new one, or one nobody has signed. */
export function Page() {
  const t = useSay();
  const { company = '', wave = '' } = useParams({ strict: false });
  const answer = useSurveys(company);
  if (answer.error && !answer.data)
    return (
      <Trouble eyebrow={t(waveText.eyebrow)} error={answer.error} onAgain={() => void answer.refetch()} />
    );
  if (!answer.data) return <Skeleton lines={8} />;
  const view = answer.data;
  const there = view.waves.find((one) => one.wave === wave);
  const isLocked = there !== undefined && there.state !== 'draft';
  const eyebrow = `${view.company.name} · ${t(waveText.eyebrow)}`;
  return (
    <>
      <PageHead eyebrow={eyebrow} title={t(there ? text.headEdit : text.headNew)} lead={t(text.lead)} />
      {!view.mayMake || isLocked ? (
        <p className="act-row">
          <Button reason={t(isLocked ? sheetText.editSigned : waveText.mayNotPlan)}>{t(text.save)}</Button>
          <LinkButton kind="quiet" icon="arrow-left" to={`/companies/${company}/surveys`}>
            {t(text.back)}
          </LinkButton>
        </p>
      ) : there ? (
        <Written view={view} wave={wave} />
      ) : (
        <PlanForm view={view} wave={wave} start={newPlan(view)} isNew />
      )}
    </>
  );
}

function Written({ view, wave }: { view: SurveysView; wave: string }) {
  const t = useSay();
  const answer = useWave(view.company.company, wave);
  if (answer.data) {
    const { instrument } = answer.data;
    const start = draftOf(answer.data);
    return <PlanForm view={view} wave={wave} start={start} asked={instrument} />;
  }
  return answer.error ? (
    <Trouble eyebrow={t(waveText.eyebrow)} error={answer.error} onAgain={() => void answer.refetch()} />
  ) : (
    <Skeleton lines={8} />
  );
}
