import { Link } from '@tanstack/react-router';
import { access } from '#indicators/access.ts';
import { indicators } from '#indicators/contract.ts';
import type { IndicatorsView } from '#indicators/indicator-view.ts';
import { overviewText as text } from '#indicators/overview-text.ts';
import { useSession } from '#people/web/door.tsx';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { useSay } from '#platform/web/say.ts';

const mayHaveFile: readonly string[] = access.readReadingsFile.roles;

/** What is at hand but not asked for: figures nobody follows any longer, all numbers as a file, and paper. */
export function OverviewFoot({ view }: { view: IndicatorsView }) {
  const t = useSay();
  const session = useSession();
  const { company } = view.company;
  const retired = view.indicators.filter(({ standing }) => standing === 'retired');
  return (
    <div className="overview-foot">
      {retired.length > 0 && (
        <details>
          <summary>{t(text.retired, { count: retired.length })}</summary>
          <ul>
            {retired.map(({ indicator, name }) => (
              <li key={indicator}>
                <Link to={`/companies/${company}/indicators/${indicator}`}>{name}</Link>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="overview-takes">
        {session?.memberships.some(({ role }) => mayHaveFile.includes(role)) && (
          <LinkButton
            kind="quiet"
            href={indicators.readReadingsFile.path.replace(':company', company)}
            download=""
          >
            {t(text.file)}
          </LinkButton>
        )}
        <Button kind="quiet" icon="print" onClick={() => window.print()}>
          {t(text.print)}
        </Button>
      </p>
    </div>
  );
}
