import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { holds, useSession } from '#people/web/door.tsx';
import { writeMoment } from '#platform/contract/dates.ts';
import type { AnswerOf } from '#platform/contract/endpoint.ts';
import { isLanguage, type Language, languageNames, languages } from '#platform/contract/language.ts';
import { addressOf, useAct, useAnswer } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { ErrorSummary } from '#platform/web/kit/ErrorSummary.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Tabs } from '#platform/web/kit/Tabs.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { surveys } from '#surveys/contract.ts';
import { instrumentListText as listText } from '#surveys/instrument-list-text.ts';
import { instrumentPageText as text } from '#surveys/instrument-page-text.ts';
import { InstrumentDialog } from '#surveys/web/InstrumentDialog.tsx';
import { InstrumentPreview } from '#surveys/web/InstrumentPreview.tsx';
import '#surveys/web/instruments.css';

type View = AnswerOf<typeof surveys.readInstrument>;

/** One instrument as whoever answers sees it, in any of the languages, and what an office can do with it. */
export function Page() {
  const t = useSay();
  const { instrument = '' } = useParams({ strict: false });
  const { version } = useSearch({ strict: false }) as { version?: unknown };
  const query = version === undefined ? {} : { version: String(version) };
  const answer = useAnswer(surveys.readInstrument, { params: { instrument }, query });
  if (answer.data) return <Read key={`${instrument} ${answer.data.version}`} view={answer.data} />;
  if (answer.error)
    return (
      <Trouble eyebrow={t(listText.eyebrow)} error={answer.error} onAgain={() => void answer.refetch()} />
    );
  return <Skeleton lines={8} />;
}

function Read({ view }: { view: View }) {
  const t = useSay();
  const isOffice = holds(useSession(), 'programme-office');
  const [language, setLanguage] = useState<Language>(pageLanguage());
  const { instrument, versions } = view;
  const newest = versions[0]?.version;
  return (
    <div className="instrument">
      <PageHead
        eyebrow={`${t(listText.eyebrow)} · ${instrument.name[pageLanguage()]}`}
        title={t(text.pageTitle, { items: instrument.items.length, minutes: instrument.minutes })}
        lead={`${t(instrument.kind === 'ballot' ? listText.kindBallot : listText.kindApart)}. ${t(listText[`occasion-${instrument.occasion}`])}.`}
      >
        {isOffice && <OfficeActs view={view} />}
      </PageHead>
      {newest && newest !== view.version && <Note tone="calm">{t(text.older, { version: newest })}</Note>}
      <section>
        <Tabs
          label={t(text.languageTabs)}
          tabs={languages.map((one) => ({ key: one, label: languageNames[one], current: one === language }))}
          onChoose={(key) => isLanguage(key) && setLanguage(key)}
        />
        <InstrumentPreview
          instrument={instrument}
          language={language}
          asked={isOffice ? view.asked : []}
          marks={isOffice}
        />
      </section>
      <Versions view={view} />
    </div>
  );
}

function OfficeActs({ view }: { view: View }) {
  const t = useSay();
  const go = useNavigate();
  const [copying, setCopying] = useState(false);
  const begin = useAct(surveys.beginInstrument);
  const { key, name } = view.instrument;
  const draft = `/instruments/${key}/draft`;
  const next = () =>
    begin.mutate({ body: { instrument: key, from: key } }, { onSuccess: () => void go({ to: draft }) });
  return (
    <>
      {begin.error && <ErrorSummary title={begin.error.message} problems={[]} />}
      <div className="act-row">
        {view.draft ? (
          <LinkButton to={draft}>{t(listText.goOn)}</LinkButton>
        ) : (
          view.from === 'office' && (
            <Button busy={begin.isPending} onClick={next}>
              {t(text.nextVersion)}
            </Button>
          )
        )}
        <Button kind="second" icon="copy" onClick={() => setCopying(true)}>
          {t(text.copy)}
        </Button>
        <LinkButton
          kind="quiet"
          href={addressOf(surveys.readInstrumentFile, {
            params: { instrument: key },
            query: { version: view.version },
          })}
          download={`${key}-${view.version}.yaml`}
        >
          {t(text.download)}
        </LinkButton>
      </div>
      {copying && (
        <InstrumentDialog
          instruments={[{ instrument: key, name }]}
          from={key}
          onClose={() => setCopying(false)}
        />
      )}
    </>
  );
}

function Versions({ view: { instrument, versions, version } }: { view: View }) {
  const t = useSay();
  return (
    <section>
      <h2>{t(text.versions)}</h2>
      <ul>
        {versions.map((one) => {
          const words = t(text.versionLine, {
            version: one.version,
            at: writeMoment(one.publishedAt, pageLanguage()),
          });
          const by = one.publishedBy ? ` ${t(text.byWhom, { name: one.publishedBy })}` : '';
          return (
            <li key={one.version} className="small">
              {one.version === version ? (
                words
              ) : (
                <Link to={`/instruments/${instrument.key}`} search={{ version: one.version } as never}>
                  {words}
                </Link>
              )}
              {by}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
