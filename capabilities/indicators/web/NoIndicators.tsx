import { Link } from '@tanstack/react-router';
import { formulaText } from '#indicators/formula-text.ts';
import type { FormulaKey } from '#indicators/formulas.ts';
import { headlineOf } from '#indicators/headline.ts';
import type { IndicatorsView } from '#indicators/indicator-view.ts';
import { overviewText as text } from '#indicators/overview-text.ts';
import { holds, useSession } from '#people/web/door.tsx';
import { writeDay } from '#platform/contract/dates.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** Known in most companies, counted already in many, and about no single person. */
const first: readonly FormulaKey[] = ['delivery-precision', 'lead-time', 'operating-margin'];

/** A company without key figures: who usually begins, and what with. The office sees only what is shared with it. */
export function NoIndicators({ view }: { view: IndicatorsView }) {
  const t = useSay();
  const language = pageLanguage();
  const isOffice = holds(useSession(), 'programme-office');
  const { company, name } = view.company;
  const define = `/companies/${company}/indicators/define`;
  const { define: mayDefine } = view.may;
  return (
    <>
      <PageHead
        eyebrow={`${name} · ${writeDay(view.today, language, 'full')}`}
        title={isOffice ? t(text.unsharedTitle) : headlineOf([], language)}
        lead={isOffice ? t(text.unsharedBody) : undefined}
      />
      {isOffice ? (
        <p className="page-act">
          <LinkButton to="/companies" kind="second">
            {t(text.toCompanies)}
          </LinkButton>
        </p>
      ) : (
        <Empty title={t(text.emptyTitle)} body={t(mayDefine ? text.emptyBody : text.emptyRead)}>
          {mayDefine && <LinkButton to={define}>{t(text.define)}</LinkButton>}
        </Empty>
      )}
      {mayDefine && (
        <section className="overview-first" aria-labelledby="overview-first">
          <h2 id="overview-first">{t(text.standard)}</h2>
          <ul>
            {first.map((key) => (
              <li key={key}>
                <Link to={define} search={{ formula: key }}>
                  {t(formulaText[`name-${key}`])}
                </Link>
                <p className="small subtle">{t(formulaText[`meaning-${key}`])}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
