import { useParams } from '@tanstack/react-router';
import { writeDay } from '#platform/contract/dates.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { principles } from '#principles/contract.ts';
import { principlesText as text } from '#principles/principles-text.ts';
import { usePrinciples } from '#principles/web/use-principles.ts';
import '#principles/web/poster.css';

/** The principles on a wall: one sheet, A3, with both parties' names under it. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = usePrinciples(company);
  if (answer.error && !answer.data)
    return <Trouble eyebrow={t(text.name)} error={answer.error} onAgain={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton lines={8} />;
  const [current] = answer.data.versions;
  const { name } = answer.data.company;
  const back = (
    <LinkButton to={`/companies/${company}/principles`} kind="quiet" icon="arrow-left">
      {t(text.back)}
    </LinkButton>
  );
  if (!current)
    return (
      <>
        <PageHead eyebrow={name} title={t(text.posterNone)} />
        {back}
      </>
    );
  const { employer, employees } = current.signed;
  return (
    <article className="poster">
      <PageHead eyebrow={name} title={t(text.posterHead)} />
      <div className="poster-acts">
        <LinkButton href={principles.readPoster.path.replace(':company', company)}>
          {t(text.posterFile)}
        </LinkButton>
        <Button kind="second" icon="print" onClick={() => window.print()}>
          {t(text.print)}
        </Button>
        {back}
      </div>
      <ol className="poster-list">
        {current.principles.map((one) => (
          <li key={one.principle}>
            <span className="poster-number num">{one.number}</span>
            <div>
              <h2>{one.text}</h2>
              {one.like && <p>{one.like}</p>}
            </div>
          </li>
        ))}
      </ol>
      <footer className="poster-foot">
        <p>
          {employer.by} · {t(text.management)}
        </p>
        <p>
          {employees.by} · {t(text.employees)}
        </p>
        <p>
          {t(text.earlierVersion, {
            version: current.version,
            date: writeDay(current.adoptedOn, pageLanguage(), 'long'),
          })}
        </p>
      </footer>
    </article>
  );
}
