import { useState } from 'react';
import { leanStatus } from '#lean-status/contract.ts';
import { type FormKind, formKinds } from '#lean-status/form.ts';
import type { FormView } from '#lean-status/form-endpoints.ts';
import { formText as text } from '#lean-status/form-text.ts';
import { FormPreview } from '#lean-status/web/FormPreview.tsx';
import { FormUpload } from '#lean-status/web/FormUpload.tsx';
import { FormVersions } from '#lean-status/web/FormVersions.tsx';
import { isLanguage, type Language, languageNames, languages } from '#platform/contract/language.ts';
import { addressOf, useAnswer } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Tabs } from '#platform/web/kit/Tabs.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import '#lean-status/web/form.css';

/** What companies rate and advisers practise on, as the office reads it, and how it publishes its own. */
export function Page() {
  const t = useSay();
  const [kind, setKind] = useState<FormKind>('lean-status');
  const [version, setVersion] = useState<string | undefined>();
  const answer = useAnswer(leanStatus.readStatusForm, {
    query: { kind, ...(version !== undefined && { version }) },
  });
  if (answer.error)
    return <Trouble eyebrow={t(text.eyebrow)} error={answer.error} onAgain={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton lines={8} />;
  const show = (next: FormKind) => {
    setVersion(undefined);
    setKind(next);
  };
  const view = answer.data;
  return (
    <div className="lean-form">
      <PageHead
        eyebrow={t(text.eyebrow)}
        title={t(text[`title-${kind}`], {
          count: view.instrument?.dimensions.length ?? view.cases?.cases.length ?? 0,
        })}
        lead={t(text[`lead-${kind}`])}
      />
      <Tabs
        label={t(text.kinds)}
        tabs={formKinds.map((one) => ({ key: one, label: t(text[`kind-${one}`]), current: one === kind }))}
        onChoose={(key) => show(key as FormKind)}
      />
      <Read view={view} onVersion={setVersion} />
      <FormUpload
        onPublished={(next) => {
          show(next);
          void answer.refetch();
        }}
      />
    </div>
  );
}

type ReadProps = { view: FormView; onVersion: (version: string | undefined) => void };

function Read({ view, onVersion }: ReadProps) {
  const t = useSay();
  const [language, setLanguage] = useState<Language>(pageLanguage());
  const { kind, version, versions } = view;
  const newest = versions[0]!.version;
  return (
    <>
      {newest !== version && (
        <Note tone="calm">
          {t(text.older, { version, newest })}{' '}
          <Button kind="quiet" onClick={() => onVersion(undefined)}>
            {t(text.newest)}
          </Button>
        </Note>
      )}
      <section>
        <Tabs
          label={t(text.languages)}
          tabs={languages.map((one) => ({ key: one, label: languageNames[one], current: one === language }))}
          onChoose={(key) => isLanguage(key) && setLanguage(key)}
        />
        <FormPreview view={view} language={language} />
        <p className="act-row">
          <LinkButton
            kind="second"
            href={addressOf(leanStatus.readFormFile, { query: { kind, version } })}
            download={`${kind}-${version}.yaml`}
          >
            {t(text.download)}
          </LinkButton>
        </p>
      </section>
      <FormVersions view={view} onVersion={onVersion} />
    </>
  );
}
