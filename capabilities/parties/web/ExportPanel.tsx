import { useState } from 'react';
import { partiesText as text } from '#parties/parties-text.ts';
import type { PartiesView } from '#parties/parties-view.ts';
import { ProposeDialog } from '#parties/web/ProposeDialog.tsx';
import { whyNotPropose } from '#parties/web/why-not.ts';
import { problemOf } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { useSay } from '#platform/web/say.ts';

/** The event log with names leaves the house only when both parties want it to. */
export function ExportPanel({ view }: { view: PartiesView }) {
  const t = useSay();
  const [open, setOpen] = useState(false);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  return (
    <section aria-labelledby="export-title">
      <h2 id="export-title">{t(text.rawData)}</h2>
      <p className="small subtle">{t(text.rawDataLead)}</p>
      <p className="parties-act">
        <Button kind="second" reason={whyNotPropose(view, 'raw-export', t)} onClick={() => setOpen(true)}>
          {t(text.proposeExport)}
        </Button>
      </p>
      {open && (
        <ProposeDialog
          company={view.company.company}
          sides={view.may.sides}
          title={t(text.proposeExport)}
          lead={t(text.rawDataLead)}
          subject={{ kind: 'raw-export', from, to }}
          onClose={() => setOpen(false)}
        >
          {(error) => (
            <div className="pair">
              <DateField
                name="subject.from"
                label={t(text.from)}
                value={from}
                onChange={setFrom}
                problem={problemOf(error, 'subject.from')}
              />
              <DateField
                name="subject.to"
                label={t(text.to)}
                value={to}
                onChange={setTo}
                problem={problemOf(error, 'subject.to')}
              />
            </div>
          )}
        </ProposeDialog>
      )}
    </section>
  );
}
