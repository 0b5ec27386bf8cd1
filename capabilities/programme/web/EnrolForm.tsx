import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { type CallRefused, useAct } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { ErrorSummary } from '#platform/web/kit/ErrorSummary.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { programme } from '#programme/contract.ts';
import { officeText as text } from '#programme/office-text.ts';
import { CohortDialog } from '#programme/web/CohortDialog.tsx';
import { EnrolFields } from '#programme/web/EnrolFields.tsx';
import {
  type CohortChoice,
  choiceOf,
  type EnrolDraft,
  emptyDraft,
  fieldOfProblem,
  missingIn,
} from '#programme/web/enrol-draft.ts';
import { StartPreviewPanel } from '#programme/web/StartPreviewPanel.tsx';
import { useStartPreview } from '#programme/web/use-start-preview.ts';

type Props = { company: string; name: string; cohorts: readonly CohortChoice[] };

/** The enrolment's id is made once for the form, so that sending it again is the same enrolment. */
export function EnrolForm({ company, name, cohorts: known }: Props) {
  const t = useSay();
  const [draft, setDraft] = useState(() => emptyDraft(known));
  // A cohort made here is among the choices at once, and not only when the list has been fetched anew.
  const [made, setMade] = useState<CohortChoice[]>([]);
  const [making, setMaking] = useState(false);
  const cohorts = [...known, ...made.filter((one) => !known.some(({ cohort }) => cohort === one.cohort))];
  const template = cohorts.find(({ cohort }) => cohort === draft.cohort)?.template;
  const preview = useStartPreview(template, choiceOf(draft));
  const { enrol, busy, error, reset } = useEnrolment(company, name);
  const edit = (part: Partial<EnrolDraft>) => {
    setDraft((now) => ({ ...now, ...part }));
    reset();
  };
  return (
    <>
      <form
        className="enrol-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) enrol(draft);
        }}
      >
        <div className="enrol-fields">
          {error && <Trouble error={error} company={company} />}
          <EnrolFields
            draft={draft}
            cohorts={cohorts}
            error={error}
            preview={preview}
            onEdit={edit}
            onMakeCohort={() => setMaking(true)}
          />
        </div>
        <StartPreviewPanel preview={preview} onChoose={(start) => edit({ start })} />
        <p className="enrol-act">
          <Button type="submit" busy={busy}>
            {t(text.enrolAct)}
          </Button>
        </p>
      </form>
      {making && (
        <CohortDialog
          onClose={() => setMaking(false)}
          onMade={(cohort) => {
            setMade((now) => [...now, cohort]);
            edit({ cohort: cohort.cohort });
            setMaking(false);
          }}
        />
      )}
    </>
  );
}

function useEnrolment(company: string, name: string) {
  const t = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const act = useAct(programme.enrolCompany);
  const [enrolment] = useState(makeId);
  const [missing, setMissing] = useState<CallRefused | null>(null);
  const enrol = (draft: EnrolDraft) => {
    const lacking = missingIn(draft, t);
    if (lacking) return setMissing(lacking);
    act.mutate(
      { params: { company }, body: { enrolment, cohort: draft.cohort, ...choiceOf(draft) } },
      {
        onSuccess: () => {
          toast({ message: t(text.enrolled, { name }) });
          void navigate({ to: `/companies/${company}/journey` });
        },
      },
    );
  };
  const reset = () => {
    setMissing(null);
    act.reset();
  };
  return { enrol, busy: act.isPending, error: missing ?? act.error, reset };
}

function Trouble({ error, company }: { error: CallRefused; company: string }) {
  const t = useSay();
  const problems = error.problems.map(({ field, message }) => ({ field: fieldOfProblem(field), message }));
  return (
    <>
      <ErrorSummary title={error.message} problems={problems} />
      {error.code === 'already-enrolled' && (
        <LinkButton to={`/companies/${company}/journey`} kind="second">
          {t(text.openJourney)}
        </LinkButton>
      )}
    </>
  );
}
