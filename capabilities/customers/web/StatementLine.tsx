import type { ReactNode } from 'react';
import { cardText } from '#customers/card-text.ts';
import type { InterviewView } from '#customers/interview-view.ts';
import { pageText as text } from '#customers/page-text.ts';
import { useSay } from '#platform/web/say.ts';

type Props = {
  card: InterviewView;
  one: InterviewView['statements'][number];
  /** What can be done with it. */
  children?: ReactNode;
};

/** What one customer said of one thing, and who it was. */
export function StatementLine({ card, one, children }: Props) {
  const t = useSay();
  return (
    <li className="statement">
      <div>
        <p>{one.wants}</p>
        {one.gets !== '' && <p className="subtle">{one.gets}</p>}
        <p className="small subtle">
          {t(text.saidBy, { role: card.role, customer: card.customerName })}
          {(one.importance !== null || one.performance !== null) && (
            <>
              {' · '}
              {t(cardText.grades, { importance: one.importance ?? '–', performance: one.performance ?? '–' })}
            </>
          )}
        </p>
      </div>
      {children}
    </li>
  );
}
