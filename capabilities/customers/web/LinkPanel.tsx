import { useState } from 'react';
import { customers } from '#customers/contract.ts';
import { roundText as text } from '#customers/round-text.ts';
import type { RoundPage } from '#customers/round-view.ts';
import { LinkDialog } from '#customers/web/LinkDialog.tsx';
import { useRoundAct } from '#customers/web/use-customers.ts';
import { languageNames } from '#platform/contract/language.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useSay } from '#platform/web/say.ts';

/** Who has a link, and how many have answered by each. */
export function LinkPanel({ page }: { page: RoundPage }) {
  const t = useSay();
  const [making, setMaking] = useState(false);
  const { company } = page.company;
  const { round, state } = page.round;
  const { run, busy, error } = useRoundAct(customers.endLink, company, round);
  const isOver = state === 'closed';
  return (
    <section aria-labelledby="links-title">
      <h2 id="links-title">{t(text.links)}</h2>
      <p className="small subtle">{t(text.linksLead)}</p>
      <p className="small subtle">{t(text.linksOnce)}</p>
      {page.links.length === 0 ? (
        <p className="subtle">{t(text.noLinks)}</p>
      ) : (
        <DataTable
          caption={t(text.links)}
          captionHidden
          columns={[
            { key: 'whose', label: t(text.whose) },
            { key: 'language', label: t(text.language) },
            { key: 'answers', label: t(text.answers), align: 'right' },
            { key: 'act', label: t(text.act), hidden: true },
          ]}
          rows={page.links.map((link) => ({
            key: link.link,
            cells: {
              whose: link.customerName ?? t(text.openLink),
              language: languageNames[link.language],
              answers: link.answers,
              act: link.ended ? (
                t(text.linkEnded)
              ) : page.may.write && !isOver ? (
                <Button
                  kind="quiet"
                  busy={busy}
                  onClick={() => run({ params: { company, link: link.link } })}
                >
                  {t(text.endLink)}
                </Button>
              ) : null,
            },
          }))}
        />
      )}
      {error && <Note tone="act">{error.message}</Note>}
      {!isOver && (
        <p className="customers-acts">
          <Button
            icon="link"
            reason={page.may.write ? undefined : t(text.mayNotAsk)}
            onClick={() => setMaking(true)}
          >
            {t(text.makeLinks)}
          </Button>
        </p>
      )}
      {making && <LinkDialog page={page} onClose={() => setMaking(false)} />}
    </section>
  );
}
