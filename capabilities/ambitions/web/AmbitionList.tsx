import { useState } from 'react';
import { ambitionText as text } from '#ambitions/ambition-text.ts';
import type { AmbitionsView, AmbitionView } from '#ambitions/ambitions-view.ts';
import { AmbitionDialog } from '#ambitions/web/AmbitionDialog.tsx';
import { AmbitionRow } from '#ambitions/web/AmbitionRow.tsx';
import { Button } from '#platform/web/kit/Button.tsx';
import { useSay } from '#platform/web/say.ts';

/** Where the company wants to be, one ambition under the other. */
export function AmbitionList({ view }: { view: AmbitionsView }) {
  const t = useSay();
  const [open, setOpen] = useState<AmbitionView | 'begun' | null>(null);
  return (
    <section aria-labelledby="ambitions-title">
      <h2 id="ambitions-title">{t(text.title)}</h2>
      <p className="subtle">{t(view.ambitions.length === 0 ? text.none : text.lead)}</p>
      <ol className="joints">
        {view.ambitions.map((ambition) => (
          <AmbitionRow
            key={ambition.ambition}
            view={view}
            ambition={ambition}
            onChange={() => setOpen(ambition)}
          />
        ))}
      </ol>
      {view.may.write && (
        <p className="ambitions-acts">
          <Button
            kind="second"
            icon="plus"
            reason={view.joints.length === 0 ? t(text.writeWhyNot) : undefined}
            onClick={() => setOpen('begun')}
          >
            {t(text.write)}
          </Button>
        </p>
      )}
      {open && (
        <AmbitionDialog view={view} ambition={open === 'begun' ? null : open} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}
