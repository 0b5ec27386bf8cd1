import { useParams } from '@tanstack/react-router';
import { aboutText as text } from '#companies/about-text.ts';
import { type CompanyAbout, companies } from '#companies/contract.ts';
import { registerText } from '#companies/register-text.ts';
import { BodyPrompts } from '#companies/web/BodyPrompts.tsx';
import { RegisterSection } from '#companies/web/RegisterSection.tsx';
import { dayOf, sourceWords, spacedNumber, statusOfUnit } from '#companies/web/register-words.ts';
import { SiteTable } from '#companies/web/SiteTable.tsx';
import { useAnswer } from '#platform/web/call.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { Facts } from '#platform/web/kit/Facts.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import '#companies/web/companies.css';

/** What is known of a company, where each figure is from, and what its size asks for. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useAnswer(companies.readAbout, { params: { company } });
  if (answer.error)
    return <Trouble eyebrow={t(text.eyebrow)} error={answer.error} onAgain={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton lines={8} />;
  const about = answer.data;
  return (
    <>
      <PageHead eyebrow={t(text.eyebrow)} title={titleOf(about, t)} lead={t(text.lead)} />
      <div className="about">
        <div className="about-main">
          <OwnFacts about={about} />
          <SiteTable about={about} />
          <RegisterSection about={about} onChanged={() => void answer.refetch()} />
        </div>
        <BodyPrompts
          bodies={about.bodies}
          employeesState={about.unit?.employeesState ?? null}
          headingId="bodies-title"
        />
      </div>
    </>
  );
}

function titleOf({ company: { name, employees, sites }, unit }: CompanyAbout, t: Say): string {
  const status = unit ? statusOfUnit(unit) : 'active';
  if (status === 'deleted') return t(text.titleDeleted, { name });
  if (status === 'bankrupt') return t(text.titleBankrupt, { name });
  if (status === 'winding-up') return t(text.titleWindingUp, { name });
  return employees === null
    ? t(text.titleUnknown, { name })
    : t(text.titleKnown, { name, n: employees, sites: sites.length });
}

/** The company's own facts, each with who said it and when. */
function OwnFacts({ about }: { about: CompanyAbout }) {
  const t = useSay();
  const { company, nameFrom, employeesFrom, may } = about;
  const from = (origin: CompanyAbout['nameFrom'] | null) =>
    origin && <span className="fact-source">{originWords(origin, about, t)}</span>;
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title">{t(text.facts)}</h2>
      <Facts
        rows={[
          {
            label: t(registerText.name),
            value: (
              <>
                {company.name}
                {from(nameFrom)}
              </>
            ),
          },
          {
            label: t(registerText.number),
            value: <span className="num">{spacedNumber(company.organisationNumber)}</span>,
          },
          {
            label: t(registerText.employees),
            value: (
              <>
                {company.employees?.toLocaleString(pageLanguage()) ?? t(text.notKnown)}
                {from(employeesFrom)}
              </>
            ),
          },
        ]}
      />
      <p className="about-acts">
        {may.correct && (
          <LinkButton kind="second" to={`/companies/${company.company}/details`}>
            {t(text.correct)}
          </LinkButton>
        )}
        <LinkButton kind="quiet" icon="arrow-right" to={`/companies/${company.company}/journey`}>
          {t(text.toJourney)}
        </LinkButton>
      </p>
    </section>
  );
}

function originWords({ source, at }: CompanyAbout['nameFrom'], { unit }: CompanyAbout, t: Say): string {
  if (source === 'office') return t(text.fromOffice, { date: dayOf(at) });
  return sourceWords({ source: unit?.source ?? 'live', fetchedAt: at }, t);
}
