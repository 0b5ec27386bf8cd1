import { useParams } from '@tanstack/react-router';
import { writeDay } from '#platform/contract/dates.ts';
import { useAnswer } from '#platform/web/call.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { surveys } from '#surveys/contract.ts';
import { resultText } from '#surveys/result-text.ts';
import { headlines, labelsOf, shownItems } from '#surveys/result-words.ts';
import { resultsPageText as text } from '#surveys/results-page-text.ts';
import type { ResultsView } from '#surveys/results-page-view.ts';
import { ResultMethod, ResultSheets, ResultWords } from '#surveys/web/ResultAside.tsx';
import { ResultCards } from '#surveys/web/ResultCards.tsx';
import { ResultTheme, type ShownTheme } from '#surveys/web/ResultTheme.tsx';
import { WaveEyebrow } from '#surveys/web/WaveEyebrow.tsx';
import '#surveys/web/results.css';

/** What was answered: the answer first, then theme by theme, and what was written. */
export function Page() {
  const t = useSay();
  const { company = '', wave = '' } = useParams({ strict: false });
  const answer = useAnswer(surveys.readResults, { params: { company, wave } });
  if (answer.data) return <Results view={answer.data} />;
  if (answer.error?.code === 'results-from')
    return (
      <>
        <PageHead eyebrow={t(text.eyebrow)} title={answer.error.message} />
        <p className="page-act">
          <LinkButton kind="second" icon="arrow-left" to={`/companies/${company}/surveys/${wave}`}>
            {t(text.toSurvey)}
          </LinkButton>
        </p>
      </>
    );
  if (answer.error)
    return <Trouble eyebrow={t(text.eyebrow)} error={answer.error} onAgain={() => void answer.refetch()} />;
  return <Skeleton lines={8} />;
}

function themesOf(view: ResultsView): ShownTheme[] {
  const language = pageLanguage();
  const shown = shownItems(view);
  return view.instrument.themes.flatMap(({ key, name }) => {
    const items = shown.filter(({ item }) => item.theme === key);
    const row = view.tables.themes.find((one) => one.key === key) ?? null;
    return items.length > 0 ? [{ key, name: name[language], row, items }] : [];
  });
}

function Results({ view }: { view: ResultsView }) {
  const t = useSay();
  const language = pageLanguage();
  // The day is not of the answers: those are the very same whenever they are read.
  const { data } = useAnswer(surveys.readWave, {
    params: { company: view.company.company, wave: view.wave },
  });
  const isHeld = data !== undefined && data.today > view.meetingOn;
  const themes = themesOf(view);
  const day = writeDay(view.meetingOn, language, 'saidFull');
  const heads = headlines(view, language);
  // Asked before: what has moved is the answer, and the rest stands below it.
  const rest = view.since ? `${heads.slice(1).join(' ')} ` : '';
  const scaled = view.instrument.items.find(({ kind }) => kind === 'scale');
  return (
    <div className="results">
      <PageHead
        eyebrow={<WaveEyebrow wave={view} />}
        title={view.since ? heads[0]! : heads.join(' ')}
        lead={`${rest}${t(resultText.answered, { answers: view.answers, people: view.people })}. ${t(isHeld ? resultText.talked : resultText.talk, { day })}.`}
      />
      {view.answers > view.people && (
        <Note tone="act">{t(resultText.moreThanAsked, { answers: view.answers, people: view.people })}</Note>
      )}
      <ResultSheets view={view} />
      <ResultCards themes={themes} />
      {scaled && (
        <section className="answer-key" aria-label={t(text.steps)}>
          {labelsOf(view.instrument, scaled).map((label, i) => (
            <span key={label.nb}>
              <i className={`answer-part-${i + 1}`} aria-hidden="true" />
              {label[language]}
            </span>
          ))}
        </section>
      )}
      {themes.map((theme) => (
        <ResultTheme key={theme.key} view={view} theme={theme} />
      ))}
      <ResultWords view={view} />
      <ResultMethod view={view} />
    </div>
  );
}
