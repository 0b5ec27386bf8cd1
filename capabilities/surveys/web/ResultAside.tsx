import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { languageNames, languages } from '#platform/contract/language.ts';
import { quoted } from '#platform/contract/quoted.ts';
import { useAnswer } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { surveys } from '#surveys/contract.ts';
import { resultsPageText as text } from '#surveys/results-page-text.ts';
import type { ResultsView } from '#surveys/results-page-view.ts';
import { Blacked } from '#surveys/web/Blacked.tsx';

/** What was written, when both parties have gone through it. */
export function ResultWords({ view }: { view: ResultsView }) {
  const t = useSay();
  const language = pageLanguage();
  const { company, wave, answers, tables } = view;
  const own = useAnswer(surveys.readWave, { params: { company: company.company, wave } });
  if (view.words.length === 0) return null;
  const least = tables.atLeast.distributions;
  const waits = view.words.some(({ said }) => said === null);
  return (
    <section className="result-said">
      <h2>{t(text.words)}</h2>
      {answers < least && <p>{t(text.wordsFew, { least })}</p>}
      {answers >= least &&
        view.words.map(({ item, said }) => (
          <div key={item}>
            <h3>{view.instrument.items.find(({ key }) => key === item)?.text[language]}</h3>
            {said === null && <p>{t(text.wordsWait)}</p>}
            {said?.length === 0 && <p>{t(text.wordsNone)}</p>}
            {said && said.length > 0 && (
              <>
                <p className="subtle">
                  <Blacked words={t(text.wordsOrder)} />
                </p>
                <Said said={said} />
              </>
            )}
          </div>
        ))}
      {waits && answers >= least && (own.data?.rights.signs.length ?? 0) > 0 && (
        <LinkButton to={`/companies/${company.company}/surveys/${wave}/comments`}>
          {t(text.goThrough)}
        </LinkButton>
      )}
    </section>
  );
}

const atFirst = 30;

/** What was said to a question; where hundreds wrote, some at a time. */
function Said({ said }: { said: readonly string[] }) {
  const t = useSay();
  const language = pageLanguage();
  const [most, setMost] = useState(atFirst);
  const left = said.length - most;
  return (
    <>
      <ul>
        {said.slice(0, most).map((words, i) => {
          const key = `${i} ${words}`;
          return (
            <li key={key}>
              <Blacked words={quoted(words, language)} />
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <p>
          <Button kind="second" onClick={() => setMost(most + atFirst)}>
            {t(text.moreWords, { count: Math.min(left, atFirst) })}
          </Button>
        </p>
      )}
    </>
  );
}

/** How it was counted: one tap away, for whoever wants to know. */
export function ResultMethod({ view }: { view: ResultsView }) {
  const t = useSay();
  const language = pageLanguage();
  const { people, answers, unreadable, since, tables } = view;
  const day = (date: string) => writeDay(date, language, 'long');
  return (
    <details className="card result-method">
      <summary>{t(text.method)}</summary>
      <p>
        {t(text['method-who'], {
          people,
          answers,
          unreadable,
          from: day(view.opensOn),
          to: day(view.closedOn),
        })}
      </p>
      <p>{t(text['method-shown'], tables.atLeast)}</p>
      <p>{t(text['method-interval'])}</p>
      {since && (
        <p>
          {t(text['method-since'], { title: since.title, day: day(since.closedOn), answers: since.answers })}
        </p>
      )}
      <p>{t(text['method-people'])}</p>
    </details>
  );
}

/** The sheets, in the reader's own language first. */
export function ResultSheets({ view }: { view: ResultsView }) {
  const t = useSay();
  const language = pageLanguage();
  const at = `/api/surveys/companies/${view.company.company}/waves/${view.wave}`;
  const sheets = [
    { file: 'wall-sheet.pdf', words: t(text.wallSheet) },
    { file: 'talk-guide.pdf', words: t(text.talkGuide) },
  ];
  return (
    <div className="result-sheets">
      <p className="result-acts">
        {sheets.map(({ file, words }) => (
          <LinkButton key={file} kind="second" icon="print" href={`${at}/${file}?language=${language}`}>
            {words}
          </LinkButton>
        ))}
      </p>
      <details>
        <summary>{t(text.otherLanguages)}</summary>
        {sheets.map(({ file, words }) => (
          <p key={file} className="result-links">
            {words}:{' '}
            {languages
              .filter((one) => one !== language)
              .map((one) => (
                <a key={one} lang={one} href={`${at}/${file}?language=${one}`}>
                  {languageNames[one]}
                  <span className="hidden"> ({words})</span>
                </a>
              ))}
          </p>
        ))}
      </details>
    </div>
  );
}
