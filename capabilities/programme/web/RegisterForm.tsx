import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { companies, type LookUp, type RegisterUnit } from '#companies/contract.ts';
import { BodiesFound, RegisterSays, SiteChoice, siteToPropose } from '#companies/web/door.tsx';
import { type CallRefused, problemOf, useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { ErrorSummary } from '#platform/web/kit/ErrorSummary.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { officeText as text } from '#programme/office-text.ts';
import { type CompanyDraft, CompanyFields, countWritten, summaryOf } from '#programme/web/CompanyFields.tsx';
import { emptySite, isUntouched } from '#programme/web/SiteFields.tsx';

type Props = {
  company: string;
  organisationNumber: string;
  /** What the look-up found; null where all is written by hand. */
  found: LookUp | null;
  first: CompanyDraft;
  /** Hears of a refusal, since the number stands above this form. */
  onRefused: (error: CallRefused) => void;
};

/** What the programme will know of the company: the register's word beside it, confirmed or put otherwise. */
export function RegisterForm({ company, organisationNumber, found, first, onRefused }: Props) {
  const t = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const act = useAct(companies.registerCompany);
  const place = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState(first);
  const { name, employees, sites } = draft;
  // Reading goes on where the answer stands: at what the register says, or at the first empty field.
  useEffect(() => place.current?.querySelector<HTMLElement>('h2[tabindex], input')?.focus(), []);
  const choose = (site: RegisterUnit, chosen: boolean) =>
    setDraft((now) => ({ ...now, sites: withSite(now.sites, site, chosen, found?.unit?.name ?? '') }));
  const save = () =>
    act.mutate(
      { body: { company, organisationNumber, name, employees: countWritten(employees), sites } },
      {
        onSuccess: () => {
          toast({ message: t(text.registered, { name }) });
          void navigate({ to: `/companies/${company}/enrol` });
        },
        onError: onRefused,
      },
    );
  const problem = (field: string) => problemOf(act.error, field);
  return (
    <div ref={place} className={found?.unit ? 'register-found' : undefined}>
      {found?.unit && <RegisterSays found={{ ...found, unit: found.unit }} />}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!act.isPending) save();
        }}
      >
        {act.error && <ErrorSummary title={act.error.message} problems={summaryOf(act.error, t)} />}
        {found?.unit && <h2>{t(text.registerAs)}</h2>}
        <CompanyFields draft={draft} onChange={setDraft} problem={problem} onMoved={act.reset}>
          {found?.unit && (
            <SiteChoice
              found={found}
              chosen={sites.flatMap(({ productionNumber }) => productionNumber ?? [])}
              onChoose={choose}
            />
          )}
        </CompanyFields>
        <p className="office-acts">
          <Button type="submit" busy={act.isPending}>
            {t(text.registerAct)}
          </Button>
        </p>
      </form>
      {found?.unit && <BodiesFound found={{ ...found, unit: found.unit }} employees={headsIn(employees)} />}
    </div>
  );
}

/** A number of people as it is being written; null while it is none. */
function headsIn(written: string): number | null {
  const count = countWritten(written);
  return typeof count === 'number' && count > 0 ? count : null;
}

/** The list with a site of the register in it or out of it; an empty row stands only where nothing else does. */
function withSite(
  sites: CompanyDraft['sites'],
  site: RegisterUnit,
  chosen: boolean,
  company: string,
): CompanyDraft['sites'] {
  const others = sites.filter((one) => one.productionNumber !== site.number && !(chosen && isUntouched(one)));
  if (!chosen) return others.length > 0 ? others : [emptySite()];
  const proposed = siteToPropose(
    site,
    company,
    others.map(({ name }) => name),
  );
  return [...others, { ...emptySite(), ...proposed, productionNumber: site.number }];
}
