import { useState } from 'react';
import { actText } from '#parties/act-text.ts';
import { partiesText as text } from '#parties/parties-text.ts';
import type { PartiesView } from '#parties/parties-view.ts';
import { ProposeDialog } from '#parties/web/ProposeDialog.tsx';
import { WithdrawDialog } from '#parties/web/WithdrawDialog.tsx';
import { whyNotPropose } from '#parties/web/why-not.ts';
import { dayOf } from '#parties/web/words.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** Whether research may use the company's data. Both give the consent, and either ends it. */
export function ResearchPanel({ view }: { view: PartiesView }) {
  const t = useSay();
  const [open, setOpen] = useState(false);
  const { consent } = view;
  const { company } = view.company;
  return (
    <section aria-labelledby="research-title">
      <h2 id="research-title">{t(text.research)}</h2>
      <p className="small subtle">{t(consent ? text.consentGiven : text.consentNone)}</p>
      {consent?.effectAt && (
        <p className="small subtle">
          {t(text.since, { date: dayOf(consent.effectAt, pageLanguage()) })}:{' '}
          {consent.approvals.map(({ by }) => by).join(', ')}
        </p>
      )}
      <p className="parties-act">
        {consent ? (
          <Button
            kind="second"
            reason={consent.may.withdraw ? undefined : t(text.onlyParties)}
            onClick={() => setOpen(true)}
          >
            {t(text.endConsent)}
          </Button>
        ) : (
          <Button
            kind="second"
            reason={whyNotPropose(view, 'research-consent', t)}
            onClick={() => setOpen(true)}
          >
            {t(text.proposeConsent)}
          </Button>
        )}
      </p>
      {open && consent && <WithdrawDialog company={company} act={consent} onClose={() => setOpen(false)} />}
      {open && !consent && (
        <ProposeDialog
          company={company}
          sides={view.may.sides}
          title={t(actText['research-consent'])}
          lead={t(text.consentGiven)}
          subject={{ kind: 'research-consent' }}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}
