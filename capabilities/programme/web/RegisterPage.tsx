import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { companies } from '#companies/contract.ts';
import { useSession } from '#people/web/door.tsx';
import { makeId } from '#platform/contract/id.ts';
import { type CallRefused, problemOf, useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { ErrorSummary } from '#platform/web/kit/ErrorSummary.tsx';
import { TextField } from '#platform/web/kit/Field.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { type Say, useSay } from '#platform/web/say.ts';
import { navigationText } from '#programme/navigation-text.ts';
import { officeText as text } from '#programme/office-text.ts';
import { OfficeOnly } from '#programme/web/PageTrouble.tsx';
import { emptySite, SiteFields } from '#programme/web/SiteFields.tsx';
import '#programme/web/forms.css';

/** A company joins: its number, its name, where the work is done. */
export function Page() {
  const t = useSay();
  const session = useSession();
  if (!session) return null;
  if (!session.memberships.some(({ role }) => role === 'programme-office'))
    return <OfficeOnly eyebrow={t(navigationText.programme)} />;
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
  const [name, setName] = useState('');
  const [employees, setEmployees] = useState('');
  const [sites, setSites] = useState(() => [emptySite()]);
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
      <TextField name="name" label={t(text.name)} value={name} onChange={setName} problem={problem('name')} />
      <TextField
        name="employees"
        label={t(text.employees)}
        hint={t(text.employeesHint)}
        inputMode="numeric"
        value={employees}
        onChange={setEmployees}
        problem={problem('employees')}
      />
      <SiteFields sites={sites} onChange={setSites} problem={problem} onMoved={act.reset} />
      <p className="office-acts">
        <Button type="submit" busy={act.isPending}>
          {t(text.registerAct)}
        </Button>
      </p>
    </form>
  );
}

/** An empty field is a number nobody knows. What is no number goes out as written, for the answer to name. */
function countWritten(written: string): number | null {
  const digits = written.replaceAll(/\s/g, '');
  if (digits === '') return null;
  return /^\d+$/.test(digits) ? Number(digits) : (written as never);
}

/** Problems with sites say which site, since "fill in name" alone could be any of them. */
function summaryOf({ problems }: CallRefused, t: Say) {
  return problems.map(({ field, message }) => {
    const site = /^sites\.(\d+)\./.exec(field);
    return {
      field: field === 'sites' ? 'sites.0.name' : field,
      message: site ? `${t(text.siteN, { n: Number(site[1]) + 1 })}: ${message}` : message,
    };
  });
}
