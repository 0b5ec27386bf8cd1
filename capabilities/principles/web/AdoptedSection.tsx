import type { ReactNode } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { principlesText as text } from '#principles/principles-text.ts';
import type { Principle, PrinciplesView, Version } from '#principles/principles-view.ts';

/** What both parties have signed: the version that counts, and those before it. */
export function AdoptedSection({ view, children }: { view: PrinciplesView; children: ReactNode }) {
  const t = useSay();
  const [current, ...earlier] = view.versions;
  if (!current) return null;
  const day = (date: string) => writeDay(date, pageLanguage(), 'long');
  return (
    <section aria-labelledby="adopted-title">
      <h2 id="adopted-title">{t(text.adopted)}</h2>
      <p className="small subtle">{adoptedLine(current, t, day)}</p>
      <PrincipleList principles={current.principles} />
      <div className="principles-acts">
        <LinkButton to={`/companies/${view.company.company}/principles/poster`} kind="second" icon="print">
          {t(text.poster)}
        </LinkButton>
        {children}
      </div>
      {earlier.length > 0 && (
        <>
          <h3 className="principles-head">{t(text.earlierVersions)}</h3>
          {earlier.map((version) => (
            <details key={version.version} className="principles-earlier">
              <summary>
                {t(text.earlierVersion, { version: version.version, date: day(version.adoptedOn) })}
              </summary>
              <p className="small subtle">{adoptedLine(version, t, day)}</p>
              <PrincipleList principles={version.principles} />
            </details>
          ))}
        </>
      )}
    </section>
  );
}

const adoptedLine = (
  { version, adoptedOn, signed }: Version,
  t: ReturnType<typeof useSay>,
  day: (date: string) => string,
): string =>
  t(text.adoptedOn, {
    version,
    date: day(adoptedOn),
    employer: signed.employer.by,
    employees: signed.employees.by,
  });

function PrincipleList({ principles }: { principles: readonly Principle[] }) {
  const t = useSay();
  return (
    <ul className="principles-adopted">
      {principles.map((one) => (
        <li key={one.principle}>
          <span className="principles-number num">{one.number}</span>
          <div>
            <p className="principles-text">{one.text}</p>
            {(one.like || one.unlike) && (
              <dl className="principles-pair">
                {one.like && (
                  <div>
                    <dt>{t(text.like)}</dt>
                    <dd>{one.like}</dd>
                  </div>
                )}
                {one.unlike && (
                  <div>
                    <dt>{t(text.unlike)}</dt>
                    <dd>{one.unlike}</dd>
                  </div>
                )}
              </dl>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
