import { cardText as text } from '#customers/card-text.ts';
import type { InterviewView } from '#customers/interview-view.ts';
import { pageText } from '#customers/page-text.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { quoted } from '#platform/contract/quoted.ts';
import { Facts } from '#platform/web/kit/Facts.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** A card for those who read it and do not write. */
export function InterviewCard({ card }: { card: InterviewView }) {
  const t = useSay();
  const there = (['employer', 'employees'] as const)
    .filter((side) => (side === 'employer' ? card.employerThere : card.employeesThere))
    .map((side) => t(pageText[side]));
  return (
    <>
      <Facts
        rows={[
          { label: t(text.customer), value: card.customerName },
          { label: t(text.role), value: [card.role, card.personName].filter(Boolean).join(', ') },
          { label: t(text.heldOn), value: writeDay(card.heldOn, pageLanguage(), 'full') },
          { label: t(text.heldBy), value: [card.heldBy, ...there].join(' · ') },
        ]}
      />
      <h2>{t(text.said)}</h2>
      <ul className="statements">
        {card.statements.map((one) => (
          <li key={one.statement} className="statement">
            <div>
              <p>{one.wants}</p>
              {one.gets !== '' && <p className="subtle">{one.gets}</p>}
              {one.quote !== '' && <p>{quoted(one.quote, pageLanguage())}</p>}
              <p className="small subtle">
                {t(text.grades, { importance: one.importance ?? '–', performance: one.performance ?? '–' })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
