import { useState } from 'react';
import { partiesText as text } from '#parties/parties-text.ts';
import type { PartiesView } from '#parties/parties-view.ts';
import { ProposeDialog } from '#parties/web/ProposeDialog.tsx';
import { whyNotPropose } from '#parties/web/why-not.ts';
import { dayOf } from '#parties/web/words.ts';
import { problemOf } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Facts } from '#platform/web/kit/Facts.tsx';
import { TextField } from '#platform/web/kit/Field.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** The smallest groups results are shown for, and the way to change them together. */
export function ThresholdPanel({ view }: { view: PartiesView }) {
  const t = useSay();
  const [open, setOpen] = useState(false);
  const { means, distributions, since } = view.thresholds;
  return (
    <section aria-labelledby="thresholds-title">
      <h2 id="thresholds-title">{t(text.thresholds)}</h2>
      <p className="small subtle">{t(text.thresholdsLead)}</p>
      <Facts
        rows={[
          { label: t(text.means), value: t(text.atLeast, { n: means }) },
          { label: t(text.distributions), value: t(text.atLeast, { n: distributions }) },
        ]}
      />
      {since && <p className="small subtle">{t(text.since, { date: dayOf(since, pageLanguage()) })}</p>}
      <Button kind="second" reason={whyNotPropose(view, 'change-threshold', t)} onClick={() => setOpen(true)}>
        {t(text.proposeThresholds)}
      </Button>
      {open && <ThresholdDialog view={view} onClose={() => setOpen(false)} />}
    </section>
  );
}

/** What is no whole number goes out as written, for the answer to name. */
const numberOf = (written: string): number =>
  /^\d+$/.test(written.trim()) ? Number(written) : (written as never);

function ThresholdDialog({ view, onClose }: { view: PartiesView; onClose: () => void }) {
  const t = useSay();
  const [means, setMeans] = useState(String(view.thresholds.means));
  const [distributions, setDistributions] = useState(String(view.thresholds.distributions));
  const subject = {
    kind: 'change-threshold',
    means: numberOf(means),
    distributions: numberOf(distributions),
  } as const;
  return (
    <ProposeDialog
      company={view.company.company}
      sides={view.may.sides}
      title={t(text.proposeThresholds)}
      lead={t(text.thresholdsLead)}
      subject={subject}
      onClose={onClose}
    >
      {(error) => (
        <div className="pair">
          <TextField
            name="means"
            label={t(text.means)}
            inputMode="numeric"
            value={means}
            onChange={setMeans}
            problem={problemOf(error, 'means') ?? problemOf(error, 'subject.means')}
          />
          <TextField
            name="distributions"
            label={t(text.distributions)}
            inputMode="numeric"
            value={distributions}
            onChange={setDistributions}
            problem={problemOf(error, 'distributions') ?? problemOf(error, 'subject.distributions')}
          />
        </div>
      )}
    </ProposeDialog>
  );
}
