import { type ReactNode, useState } from 'react';
import { calibrationText } from '#lean-status/calibration-text.ts';
import { operatorsText } from '#lean-status/operators-text.ts';
import { pageText as text } from '#lean-status/page-text.ts';
import { nameOfRound, operatorsSentence } from '#lean-status/sentence.ts';
import { raterVoices } from '#lean-status/voice.ts';
import { voiceText } from '#lean-status/voice-text.ts';
import { HandInPanel } from '#lean-status/web/HandInPanel.tsx';
import { LayPanel } from '#lean-status/web/LayPanel.tsx';
import { MoveDialog } from '#lean-status/web/MoveDialog.tsx';
import type { OnTable } from '#lean-status/web/on-table.ts';
import { VoiceMark } from '#lean-status/web/VoiceMark.tsx';
import { writeDay } from '#platform/contract/dates.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';

/** A round that is being rated: one's own turn, who has handed in, and the word that lays it on the table. */
export function RatingStage({ view, round, children }: OnTable & { children: ReactNode }) {
  const t = useSay();
  const language = pageLanguage();
  const [moving, setMoving] = useState(false);
  const { summary } = round;
  const isComing = summary.state === 'coming';
  const day = writeDay(summary.closesOn, language, 'day');
  return (
    <>
      <PageHead
        eyebrow={`${view.company.name} · ${t(voiceText.eyebrow)}, ${nameOfRound(summary, language)}`}
        title={titleOf({ round }, t)}
        lead={t(text.leadRating, { day })}
      />
      {children}
      <div className="lean-two">
        <div className="lean-main">
          {round.own && !isComing && <HandInPanel view={view} round={round} />}
          {!isComing && <LayPanel view={view} round={round} />}
        </div>
        <aside className="lean-aside">
          <Voices view={view} round={round} />
          {view.may.start && (
            <Button kind="quiet" onClick={() => setMoving(true)}>
              {t(text.move)}
            </Button>
          )}
          {round.own?.voice === 'adviser' && (
            <LinkButton kind="quiet" to="/calibration">
              {t(calibrationText.link)}
            </LinkButton>
          )}
        </aside>
      </div>
      {moving && <MoveDialog view={view} round={round} onClose={() => setMoving(false)} />}
    </>
  );
}

function titleOf({ round }: Pick<OnTable, 'round'>, t: Say): string {
  const { own, handedIn, summary } = round;
  if (summary.state === 'coming')
    return t(text['head-coming'], { day: writeDay(summary.opensOn, pageLanguage(), 'day') });
  const of = round.instrument.dimensions.length;
  if (own && !own.handedIn) {
    const done = own.ratings.length;
    return done >= of ? t(text['head-ready']) : t(text['head-mine'], { done, of });
  }
  const waits = [
    ...(handedIn.management === 0 ? ['employer'] : []),
    ...(handedIn.employees === 0 ? ['employees'] : []),
  ];
  if (waits.length === 0) return t(text['head-both']);
  return t(text['head-waits'], { side: waits.length === 1 ? waits[0]! : 'neither' });
}

function Voices({ view, round }: OnTable) {
  const t = useSay();
  const { handedIn, raters, operators } = round;
  return (
    <section aria-labelledby="voices-title">
      <h2 id="voices-title">{t(text.voicesTitle)}</h2>
      <ul className="voice-turns">
        {raterVoices.map((voice) => (
          <li key={voice}>
            <VoiceMark voice={voice} />
            <b>{t(voiceText[voice])}</b>
            <span>
              {t(text.handedOf, { done: handedIn[voice], of: Math.max(raters[voice], handedIn[voice]) })}
            </span>
          </li>
        ))}
        <li>
          <VoiceMark voice="operators" />
          <b>{t(voiceText.operators)}</b>
          <span>{operatorsSentence(round, pageLanguage(), false)}</span>
        </li>
      </ul>
      {operators.state === 'not-asked' && view.may.start && (
        <LinkButton kind="second" to={`/companies/${view.company.company}/surveys/operators`}>
          {t(text.askOperators)}
        </LinkButton>
      )}
      {(operators.state === 'coming' || operators.state === 'open') && (
        <LinkButton
          kind="second"
          to={`/companies/${view.company.company}/surveys${view.may.start ? '/operators' : ''}`}
        >
          {t(operatorsText.toSurvey)}
        </LinkButton>
      )}
    </section>
  );
}
