import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { companies } from '#companies/contract.ts';
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
import '#programme/web/forms.css';
import '#programme/web/office.css';

type SiteDraft = { site: string; name: string; place: string };

const emptySite = (): SiteDraft => ({ site: makeId(), name: '', place: '' });

/** A company joins: its number, its name, where the work is done. The id is made once, so a retry is the same company. */
export function Page() {
  const t = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const act = useAct(companies.registerCompany);
  const [company] = useState(makeId);
  const [organisationNumber, setNumber] = useState('');
  const [name, setName] = useState('');
  const [employees, setEmployees] = useState('');
  const [sites, setSites] = useState<SiteDraft[]>(() => [emptySite()]);
  const save = () =>
    act.mutate(
      {
        body: {
          company,
          organisationNumber,
          name,
          employees: employees.trim() === '' ? null : Number(employees.replaceAll(/\s/g, '')),
          sites,
        },
      },
      {
        onSuccess: () => {
          toast({ message: t(text.registered, { name }) });
          void navigate({ to: `/companies/${company}/enrol` });
        },
      },
    );
  const problem = (field: string) => problemOf(act.error, field);
  return (
    <div className="office-form">
      <PageHead
        eyebrow={t(navigationText.programme)}
        title={t(text.registerTitle)}
        lead={t(text.registerLead)}
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {act.error && <ErrorSummary title={act.error.message} problems={act.error.problems.map(toField)} />}
        <TextField
          name="organisationNumber"
          label={t(text.organisationNumber)}
          hint={t(text.organisationNumberHint)}
          inputMode="numeric"
          value={organisationNumber}
          onChange={setNumber}
          problem={problem('organisationNumber')}
        />
        <TextField
          name="name"
          label={t(text.name)}
          value={name}
          onChange={setName}
          problem={problem('name')}
        />
        <TextField
          name="employees"
          label={t(text.employees)}
          hint={t(text.employeesHint)}
          inputMode="numeric"
          value={employees}
          onChange={setEmployees}
          problem={problem('employees')}
        />
        <Sites sites={sites} onChange={setSites} problem={problem} />
        <p className="office-acts">
          <Button type="submit" busy={act.isPending}>
            {t(text.registerAct)}
          </Button>
        </p>
      </form>
    </div>
  );
}

/** `sites.0.name` in the request is the input `field-sites-0-name`. */
const toField = ({ field, message }: { field: string; message: string }) => ({
  field: (field === 'sites' ? 'sites.0.name' : field).replaceAll('.', '-'),
  message,
});

type SitesProps = {
  sites: SiteDraft[];
  onChange: (sites: SiteDraft[]) => void;
  problem: (field: string) => string | undefined;
};

function Sites({ sites, onChange, problem }: SitesProps) {
  const t = useSay();
  const toast = useToast();
  const edit = (i: number, part: Partial<SiteDraft>) =>
    onChange(sites.map((site, at) => (at === i ? { ...site, ...part } : site)));
  const remove = (i: number) => {
    const before = sites;
    onChange(sites.filter((_, at) => at !== i));
    toast({
      message: t(text.siteRemoved, { name: sites[i]?.name || t(text.siteName) }),
      undo: { label: t(text.undo), act: () => onChange(before) },
    });
  };
  return (
    <fieldset className="office-sites">
      <legend>{t(text.sites)}</legend>
      {problem('sites') && <p className="aksel-error-message">{problem('sites')}</p>}
      {sites.map((site, i) => (
        <div key={site.site} className="office-site">
          <TextField
            name={`sites.${i}.name`}
            label={t(text.siteName)}
            value={site.name}
            onChange={(name) => edit(i, { name })}
            problem={problem(`sites.${i}.name`)}
          />
          <TextField
            name={`sites.${i}.place`}
            label={t(text.sitePlace)}
            value={site.place}
            onChange={(place) => edit(i, { place })}
            problem={problem(`sites.${i}.place`)}
          />
          {sites.length > 1 && (
            <Button
              kind="quiet"
              icon="close"
              aria-label={`${t(text.removeSite)} ${site.name}`}
              onClick={() => remove(i)}
            >
              {t(text.removeSite)}
            </Button>
          )}
        </div>
      ))}
      <Button kind="quiet" icon="plus" onClick={() => onChange([...sites, emptySite()])}>
        {t(text.addSite)}
      </Button>
    </fieldset>
  );
}
