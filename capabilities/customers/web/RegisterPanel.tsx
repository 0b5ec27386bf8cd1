import { useState } from 'react';
import { cardText as text } from '#customers/card-text.ts';
import type { CustomersView } from '#customers/customers-view.ts';
import type { CustomerView } from '#customers/interview-view.ts';
import { pageText } from '#customers/page-text.ts';
import { CustomerDialog } from '#customers/web/CustomerDialog.tsx';
import { Button } from '#platform/web/kit/Button.tsx';
import { useSay } from '#platform/web/say.ts';

/** The company's own register of customers, with how much is known of each. */
export function RegisterPanel({ view }: { view: CustomersView }) {
  const t = useSay();
  const [asked, setAsked] = useState<CustomerView | 'more' | null>(null);
  const { company } = view.company;
  return (
    <section aria-labelledby="register-title" className="customers-aside">
      <h2 id="register-title">{t(text.register)}</h2>
      {view.customers.length === 0 && <p className="small subtle">{t(text.registerNone)}</p>}
      <ul className="register">
        {view.customers.map((one) => (
          <li key={one.customer}>
            <div>
              <p className="register-name">{one.name}</p>
              <p className="small subtle">
                {[
                  one.trade,
                  one.turnoverShare === null ? '' : t(text.shareOf, { share: one.turnoverShare }),
                  t(text.spoken, { interviews: one.interviews, answers: one.answers }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            {view.may.write && (
              <Button kind="quiet" onClick={() => setAsked(one)}>
                {t(text.correct)}
                <span className="hidden"> {one.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button
        kind="second"
        icon="plus"
        reason={view.may.write ? undefined : t(pageText.mayNotWrite)}
        onClick={() => setAsked('more')}
      >
        {t(text.addCustomer)}
      </Button>
      {asked && (
        <CustomerDialog
          company={company}
          customer={asked === 'more' ? null : asked}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}
