import type { ReactNode } from 'react';
import { calibrationText } from '#lean-status/calibration-text.ts';
import { operatorsText } from '#lean-status/operators-text.ts';
import { headOf, nameOfRound, operatorsSentence } from '#lean-status/sentence.ts';
import { tableText as text } from '#lean-status/table-text.ts';
import { voiceText } from '#lean-status/voice-text.ts';
import { AgreedList } from '#lean-status/web/AgreedList.tsx';
import { AgreeTogether } from '#lean-status/web/AgreeTogether.tsx';
import { OverTime } from '#lean-status/web/OverTime.tsx';
import type { OnTable } from '#lean-status/web/on-table.ts';
import { Profile } from '#lean-status/web/Profile.tsx';
import { RatersPanel } from '#lean-status/web/RatersPanel.tsx';
import { StartButton } from '#lean-status/web/StartButton.tsx';
import { VoiceKey } from '#lean-status/web/VoiceKey.tsx';
import { VoiceRows } from '#lean-status/web/VoiceRows.tsx';
import { writeDay } from '#platform/contract/dates.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** A round on the table: disagreement first, then one agreed value, the profile last. */
export function OnTheTable({ view, round, children }: OnTable & { children: ReactNode }) {
  const t = useSay();
  const language = pageLanguage();
  const { summary, laid } = round;
  const { title, lead } = headOf(round, view.may.readVoices, language);
  const isSaid = round.dimensions.some(({ voices }) => voices.some(({ n }) => n > 0));
  // Of one voice there is no distance to draw.
  const isCompared = round.dimensions.some(({ spread }) => spread !== null);
  const day = writeDay(laid!.at.slice(0, 10), language, 'day');
  return (
    <>
      <PageHead
        eyebrow={`${view.company.name} · ${t(voiceText.eyebrow)}, ${nameOfRound(summary, language)}`}
        title={title}
        lead={lead || undefined}
      />
      {children}
      {round.operators.state === 'open' && (
        <p className="lean-acts lean-open">
          <span>{operatorsSentence(round, language, true)}</span>
          <LinkButton
            kind="second"
            to={`/companies/${view.company.company}/surveys${view.may.start ? '/operators' : ''}`}
          >
            {t(operatorsText.toSurvey)}
          </LinkButton>
        </p>
      )}
      {!view.may.readVoices ? (
        <AgreedList view={view} round={round} />
      ) : (
        isSaid && (
          <>
            <VoiceKey round={round} />
            <VoiceRows view={view} round={round} />
            <AgreeTogether view={view} round={round} />
            {isCompared && <Profile view={view} round={round} />}
            {round.agreement && <RatersPanel agreement={round.agreement} />}
          </>
        )
      )}
      <OverTime view={view} />
      <div className="lean-foot">
        <p className="small subtle">{t(laid!.cause === 'parties' ? text.bothLaid : text.lastDay, { day })}</p>
        {round.own?.voice === 'adviser' && (
          <LinkButton kind="quiet" to="/calibration">
            {t(calibrationText.link)}
          </LinkButton>
        )}
        {view.may.start && (
          <StartButton view={view} kind={isCompared || !view.may.readVoices ? 'second' : 'primary'} />
        )}
      </div>
    </>
  );
}
