import type { CustomersView } from '#customers/customers-view.ts';
import type { InterviewView } from '#customers/interview-view.ts';
import { pageText as text } from '#customers/page-text.ts';
import { PlaceChoice } from '#customers/web/PlaceChoice.tsx';
import { StatementLine } from '#customers/web/StatementLine.tsx';
import { useSay } from '#platform/web/say.ts';

type Loose = { card: InterviewView; one: InterviewView['statements'][number] };

/** What customers have said and nobody has gathered under a need yet. */
export function LooseStatements({ view, loose }: { view: CustomersView; loose: readonly Loose[] }) {
  const t = useSay();
  if (loose.length === 0) return null;
  return (
    <section aria-labelledby="loose-title">
      <h2 id="loose-title">{t(text.loose)}</h2>
      <p className="small subtle">{view.may.write ? t(text.looseLead) : t(text.mayNotWrite)}</p>
      <ul className="statements">
        {loose.map(({ card, one }) => (
          <StatementLine key={one.statement} card={card} one={one}>
            {view.may.write && <PlaceChoice view={view} statement={one.statement} need={null} />}
          </StatementLine>
        ))}
      </ul>
    </section>
  );
}
