import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { companies } from '#companies/contract.ts';
import { holds, useSession } from '#people/web/door.tsx';
import { makeId } from '#platform/contract/id.ts';
import { problemOf, useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { ErrorSummary } from '#platform/web/kit/ErrorSummary.tsx';
import { TextField } from '#platform/web/kit/Field.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { navigationText } from '#programme/navigation-text.ts';
import { officeText as text } from '#programme/office-text.ts';
import { type CompanyDraft, CompanyFields, countWritten, summaryOf } from '#programme/web/CompanyFields.tsx';
import { OfficeOnly } from '#programme/web/PageTrouble.tsx';
import { emptySite } from '#programme/web/SiteFields.tsx';
import '#programme/web/forms.css';

/** A company joins: its number, its name, where the work is done. */
export function Page() {
  const t = useSay();
  const session = useSession();
  if (!session) return null;
  if (!holds(session, 'programme-office')) return <OfficeOnly eyebrow={t(navigationText.programme)} />;
  return (
    <div className="office-form">
      <PageHead
        eyebrow={t(navigationText.programme)}
        title={t(text.registerTitle)}
        lead={t(text.registerLead)}
      />
      <RegisterForm />
    </div>
  );
}

/** Ids are made once for the form, so that sending it again is the same company and the same sites. */
function RegisterForm() {
  const t = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const act = useAct(companies.registerCompany);
  const [company] = useState(makeId);
  const [organisationNumber, setNumber] = useState('');
  const [draft, setDraft] = useState<CompanyDraft>(() => ({ name: '', employees: '', sites: [emptySite()] }));
  const { name, employees, sites } = draft;
  const save = () =>
    act.mutate(
      { body: { company, organisationNumber, name, employees: countWritten(employees), sites } },
      {
        onSuccess: () => {
          toast({ message: t(text.registered, { name }) });
          void navigate({ to: `/companies/${company}/enrol` });
        },
      },
    );
  const problem = (field: string) => problemOf(act.error, field);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!act.isPending) save();
      }}
    >
      {act.error && <ErrorSummary title={act.error.message} problems={summaryOf(act.error, t)} />}
      <TextField
        name="organisationNumber"
        label={t(text.organisationNumber)}
        hint={t(text.organisationNumberHint)}
        inputMode="numeric"
        value={organisationNumber}
        onChange={setNumber}
        problem={problem('organisationNumber')}
      />
      <CompanyFields draft={draft} onChange={setDraft} problem={problem} onMoved={act.reset} />
      <p className="office-acts">
        <Button type="submit" busy={act.isPending}>
          {t(text.registerAct)}
        </Button>
      </p>
    </form>
  );
}
