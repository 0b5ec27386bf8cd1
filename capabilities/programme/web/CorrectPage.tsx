import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type Company, companies } from '#companies/contract.ts';
import { holds, useSession } from '#people/web/door.tsx';
import { problemOf, useAct, useAnswer } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { ErrorSummary } from '#platform/web/kit/ErrorSummary.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { useSay } from '#platform/web/say.ts';
import { navigationText } from '#programme/navigation-text.ts';
import { officeText as text } from '#programme/office-text.ts';
import { type CompanyDraft, CompanyFields, countWritten, summaryOf } from '#programme/web/CompanyFields.tsx';
import { OfficeOnly } from '#programme/web/OfficeOnly.tsx';
import '#programme/web/forms.css';

/** What was registered about a company, put right. The organisation number stays: another number is another company. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const session = useSession();
  const answer = useAnswer(companies.readCompany, { params: { company } });
  const eyebrow = t(navigationText.programme);
  if (session && !holds(session, 'programme-office')) return <OfficeOnly eyebrow={eyebrow} />;
  if (answer.error)
    return <Trouble eyebrow={eyebrow} error={answer.error} onAgain={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton lines={6} />;
  const { name, organisationNumber } = answer.data;
  const number = organisationNumber.replace(/(\d{3})(?=\d)/g, '$1\u00a0');
  return (
    <div className="office-form">
      <PageHead
        eyebrow={eyebrow}
        title={t(text.correctTitle, { name })}
        lead={t(text.correctLead, { number })}
      />
      <CorrectForm known={answer.data} />
    </div>
  );
}

function CorrectForm({ known }: { known: Company }) {
  const t = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const act = useAct(companies.correctCompany);
  const [draft, setDraft] = useState<CompanyDraft>(() => ({
    name: known.name,
    employees: known.employees === null ? '' : String(known.employees),
    sites: known.sites,
  }));
  const journey = `/companies/${known.company}/journey`;
  const save = () =>
    act.mutate(
      {
        params: { company: known.company },
        body: { name: draft.name, employees: countWritten(draft.employees), sites: draft.sites },
      },
      {
        onSuccess: () => {
          toast({ message: t(text.corrected, { name: draft.name }) });
          void navigate({ to: journey });
        },
      },
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!act.isPending) save();
      }}
    >
      {act.error && <ErrorSummary title={act.error.message} problems={summaryOf(act.error, t)} />}
      <CompanyFields
        draft={draft}
        onChange={setDraft}
        problem={(field) => problemOf(act.error, field)}
        onMoved={act.reset}
      />
      <p className="office-acts">
        <Button type="submit" busy={act.isPending}>
          {t(text.correctAct)}
        </Button>
        <LinkButton to={journey} kind="quiet">
          {t(text.cancel)}
        </LinkButton>
      </p>
    </form>
  );
}
