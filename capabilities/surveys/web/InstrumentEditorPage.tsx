import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { AnswerOf } from '#platform/contract/endpoint.ts';
import { languageNames } from '#platform/contract/language.ts';
import { useAnswer } from '#platform/web/call.ts';
import { ErrorSummary } from '#platform/web/kit/ErrorSummary.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { surveys } from '#surveys/contract.ts';
import { missingTexts } from '#surveys/instrument-edit.ts';
import { instrumentEditorText as text } from '#surveys/instrument-editor-text.ts';
import { instrumentItemText as itemText } from '#surveys/instrument-item-text.ts';
import { instrumentListText as listText } from '#surveys/instrument-list-text.ts';
import { instrumentPageText as pageText } from '#surveys/instrument-page-text.ts';
import { instrumentUploadText as uploadText } from '#surveys/instrument-upload-text.ts';
import { mostLix } from '#surveys/lix.ts';
import { EditorBar } from '#surveys/web/EditorBar.tsx';
import { InstrumentAbout } from '#surveys/web/InstrumentAbout.tsx';
import { InstrumentScales } from '#surveys/web/InstrumentScales.tsx';
import { InstrumentThemes } from '#surveys/web/InstrumentThemes.tsx';
import { lixShown } from '#surveys/web/lix-words.ts';
import { useDraft } from '#surveys/web/use-draft.ts';
import '#surveys/web/instruments.css';
import '#surveys/web/instrument-editor.css';

type View = AnswerOf<typeof surveys.readInstrumentDraft>;
type Problem = { path: string; message: string };

/** The draft of an instrument as a form. It is saved while one writes, and published when nothing is missing. */
export function Page() {
  const t = useSay();
  const { instrument = '' } = useParams({ strict: false });
  const answer = useAnswer(surveys.readInstrumentDraft, { params: { instrument } });
  const [loaded, setLoaded] = useState(0);
  const fetchAnew = () => void answer.refetch().then(() => setLoaded((n) => n + 1));
  if (answer.data)
    return (
      <Editor
        key={`${instrument} ${loaded}`}
        instrument={instrument}
        view={answer.data}
        onFetch={fetchAnew}
      />
    );
  if (answer.error) return <Trouble eyebrow={t(listText.eyebrow)} error={answer.error} onAgain={fetchAnew} />;
  return <Skeleton lines={8} />;
}

function Editor({ instrument, view, onFetch }: { instrument: string; view: View; onFetch: () => void }) {
  const t = useSay();
  const draftState = useDraft(instrument, view);
  const { draft, change } = draftState;
  const [found, setFound] = useState<readonly Problem[]>([]);
  const problems = new Map(found.map(({ path, message }) => [path, message]));
  const name = draft.name[pageLanguage()] || draft.name.nb || t(listText.nameless);
  const parts = { draft, problems, change };
  return (
    <div className="instrument">
      <PageHead
        eyebrow={`${t(listText.eyebrow)} · ${name}`}
        title={t(text.title, { missing: missingTexts(draft) })}
        lead={t(text.lead)}
      />
      {found.length > 0 && (
        <ErrorSummary
          title={t(uploadText.problems, { count: found.length })}
          problems={found.map(({ path, message }) => ({ field: path, message: placed(path, message, t) }))}
        />
      )}
      <TogetherLix draft={draft} />
      <InstrumentAbout {...parts} />
      <InstrumentThemes {...parts} asked={view.asked} taken={view.taken} />
      <InstrumentScales {...parts} asked={view.asked} />
      <EditorBar
        instrument={instrument}
        name={name}
        next={view.next}
        state={draftState}
        onProblems={setFound}
        onFetch={onFetch}
      />
    </div>
  );
}

/** What is wrong, with the part of the form it stands in before it. */
function placed(path: string, message: string, t: Say): string {
  const [part, index] = path.split('.');
  const n = Number(index) + 1;
  if (part === 'purpose') return `${t(text.purpose)}: ${message}`;
  if (part === 'name') return `${t(pageText.nameField)}: ${message}`;
  if (Number.isNaN(n)) return message;
  if (part === 'items') return `${t(itemText.item, { n })}: ${message}`;
  return `${t(part === 'themes' ? text.theme : itemText.scaleN, { n })}: ${message}`;
}

/** How easy all questions together are to read, in each Nordic language. */
function TogetherLix({ draft }: { draft: View['draft'] }) {
  const t = useSay();
  return (
    <p className="editor-lix small">
      {(['nb', 'nn', 'sv'] as const).map((language) => {
        const shown = lixShown(
          draft.items.map((item) => item.text[language]),
          language,
          mostLix.together,
        );
        if (!shown) return null;
        const lix = t(shown.heavy ? pageText.lixHeavy : pageText.lixShort, { lix: shown.lix });
        return (
          <span key={language} className={shown.heavy ? 'lix-heavy' : undefined}>
            {t(pageText.lixTogether, { language: languageNames[language], lix })}
          </span>
        );
      })}
      <span className="subtle">{t(pageText.lixRule)}</span>
    </p>
  );
}
