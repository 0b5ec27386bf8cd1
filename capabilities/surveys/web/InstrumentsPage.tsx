import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { holds, useSession } from '#people/web/door.tsx';
import { writeMoment } from '#platform/contract/dates.ts';
import { useAnswer } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { surveys } from '#surveys/contract.ts';
import type { DraftSummary, InstrumentSummary } from '#surveys/instrument-endpoints.ts';
import { instrumentListText as text } from '#surveys/instrument-list-text.ts';
import { instrumentPageText as pageText } from '#surveys/instrument-page-text.ts';
import { InstrumentDialog } from '#surveys/web/InstrumentDialog.tsx';
import { InstrumentUpload } from '#surveys/web/InstrumentUpload.tsx';
import '#surveys/web/instruments.css';

/** What companies ask: those that come with the house, and those the office has written or is writing. */
export function Page() {
  const t = useSay();
  const answer = useAnswer(surveys.listInstruments, {});
  const isOffice = holds(useSession(), 'programme-office');
  const [making, setMaking] = useState(false);
  const eyebrow = t(text.eyebrow);
  if (!answer.data) {
    if (!answer.error) return <Skeleton lines={6} />;
    return <Trouble eyebrow={eyebrow} error={answer.error} onAgain={() => void answer.refetch()} />;
  }
  const { instruments, drafts } = answer.data;
  const title =
    drafts.length > 0
      ? t(text.listTitleDrafts, { count: drafts.length })
      : t(text.listTitle, { count: instruments.length });
  return (
    <div className="instruments">
      <PageHead eyebrow={eyebrow} title={title} lead={t(isOffice ? text.listLead : text.readOnlyLead)}>
        {isOffice && (
          <p className="act-row">
            <Button icon="plus" onClick={() => setMaking(true)}>
              {t(pageText.make)}
            </Button>
          </p>
        )}
      </PageHead>
      {drafts.length > 0 && <Drafts drafts={drafts} />}
      <Published instruments={instruments} />
      {isOffice && <InstrumentUpload onPublished={() => void answer.refetch()} />}
      {making && <InstrumentDialog instruments={instruments} from={null} onClose={() => setMaking(false)} />}
    </div>
  );
}

function Drafts({ drafts }: { drafts: readonly DraftSummary[] }) {
  const t = useSay();
  const language = pageLanguage();
  return (
    <section className="instrument-drafts">
      <h2>{t(text.drafts)}</h2>
      <ul>
        {drafts.map((draft) => {
          const name = draft.name[language] || draft.name.nb || t(text.nameless);
          return (
            <li key={draft.instrument}>
              <div>
                <strong>{name}</strong>
                <p className="small subtle">
                  {t(text.draftBy, { name: draft.writtenBy, at: writeMoment(draft.writtenAt, language) })}
                </p>
              </div>
              <LinkButton kind="second" to={`/instruments/${draft.instrument}/draft`}>
                {t(text.goOn)}
                <span className="hidden">: {name}</span>
              </LinkButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Published({ instruments }: { instruments: readonly InstrumentSummary[] }) {
  const t = useSay();
  const language = pageLanguage();
  return (
    <section>
      <DataTable
        caption={t(text.published)}
        columns={[
          { key: 'name', label: t(text.columnName) },
          { key: 'kind', label: t(text.columnKind) },
          { key: 'items', label: t(text.columnItems), align: 'right' },
          { key: 'minutes', label: t(text.columnMinutes), align: 'right' },
          { key: 'from', label: t(text.columnFrom) },
          { key: 'version', label: t(text.columnVersion), align: 'right' },
        ]}
        rows={instruments.map((one) => ({
          key: one.instrument,
          cells: {
            name: (
              <>
                <Link to={`/instruments/${one.instrument}`}>{one.name[language]}</Link>
                <p className="small subtle">{t(text[`occasion-${one.occasion}`])}</p>
              </>
            ),
            kind: t(one.kind === 'ballot' ? text.kindBallot : text.kindApart),
            items: String(one.items),
            minutes: String(one.minutes),
            from: t(one.from === 'installation' ? text.fromInstallation : text.fromOffice),
            version: one.version,
          },
        }))}
      />
    </section>
  );
}
