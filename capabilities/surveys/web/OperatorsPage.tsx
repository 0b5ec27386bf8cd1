import { Navigate, useParams } from '@tanstack/react-router';
import { writeDay } from '#platform/contract/dates.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { operatorsText as text } from '#surveys/operators-text.ts';
import { planText } from '#surveys/plan-text.ts';
import { waveText } from '#surveys/wave-text.ts';
import type { SurveysView } from '#surveys/wave-view.ts';
import { PlanForm } from '#surveys/web/PlanForm.tsx';
import { operatorsPlan } from '#surveys/web/plan-draft.ts';
import { useSurveys } from '#surveys/web/use-surveys.ts';
import '#surveys/web/waves.css';

/** The way here from a round of lean status: to the plan of what asks its operators, or to the survey that does. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useSurveys(company);
  if (answer.data) return <Operators view={answer.data} />;
  if (answer.error)
    return (
      <Trouble eyebrow={t(waveText.eyebrow)} error={answer.error} onAgain={() => void answer.refetch()} />
    );
  return <Skeleton lines={8} />;
}

function Operators({ view }: { view: SurveysView }) {
  const t = useSay();
  const wave = useOneId();
  const { operators, mayMake } = view;
  const { company, name } = view.company;
  const eyebrow = `${name} · ${t(waveText.eyebrow)}`;
  if (operators?.wave && operators.wave !== wave)
    return <Navigate to={`/companies/${company}/surveys/${operators.wave}`} replace />;
  if (!operators)
    return (
      <>
        <PageHead
          eyebrow={eyebrow}
          title={t(mayMake ? text.noneTitle : text.head)}
          lead={mayMake ? t(text.noneBody) : undefined}
        />
        <p className="act-row">
          {!mayMake && <Button reason={t(waveText.mayNotPlan)}>{t(planText.save)}</Button>}
          <LinkButton kind={mayMake ? 'primary' : 'quiet'} to={`/companies/${company}/lean-status`}>
            {t(text.toStatus)}
          </LinkButton>
        </p>
      </>
    );
  const { closesOn, instrument, isPublished } = operators;
  const { key, version, name: called, purpose } = instrument;
  const words = { title: t(text.title), reason: t(text.reason) };
  return (
    <>
      <PageHead
        eyebrow={eyebrow}
        title={t(text.head)}
        lead={t(text.lead, { day: writeDay(closesOn, pageLanguage(), 'said') })}
      />
      <PlanForm
        view={view}
        wave={wave}
        start={operatorsPlan(view, operators, words)}
        asked={{ key, name: called, purpose, version: isPublished ? version : undefined }}
        isNew
      />
    </>
  );
}
