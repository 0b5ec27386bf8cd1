import { leanStatus } from '#lean-status/contract.ts';
import { operatorsText } from '#lean-status/operators-text.ts';
import { rateText } from '#lean-status/rate-text.ts';
import type { DimensionView } from '#lean-status/round-view.ts';
import { operatorsSentence, writeLevel } from '#lean-status/sentence.ts';
import { tableText as text } from '#lean-status/table-text.ts';
import { raterVoices } from '#lean-status/voice.ts';
import { voiceText } from '#lean-status/voice-text.ts';
import { AgreedValue } from '#lean-status/web/AgreedValue.tsx';
import { dimensionIn, type OnTable } from '#lean-status/web/on-table.ts';
import { VoiceMark } from '#lean-status/web/VoiceMark.tsx';
import { addressOf } from '#platform/web/call.ts';
import { MarkShape } from '#platform/web/kit/Mark.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** The levels the voices are between: the lowest and the highest, in whole steps. */
function levelsBetween({ voices }: DimensionView): number[] {
  const values = voices.flatMap(({ now }) => (now === null ? [] : [now]));
  if (values.length === 0) return [];
  return [...new Set([Math.floor(Math.min(...values)), Math.ceil(Math.max(...values))])];
}

/** One area opened: the signs of the levels beside each other, who saw what, and the value to agree on. */
export function RowDetails({ view, round, one }: OnTable & { one: DimensionView }) {
  const t = useSay();
  const dimension = dimensionIn(round, one.dimension);
  return (
    <div className="row-details">
      <p>{dimension.question}</p>
      <h3>{t(text.levelSigns)}</h3>
      <dl className="row-signs">
        {levelsBetween(one).map((level) => (
          <div key={level}>
            <dt>{t(rateText.level, { n: level })}</dt>
            <dd>{dimension.signs[level - 1]}</dd>
          </div>
        ))}
      </dl>
      <h3>{t(text.seenTitle)}</h3>
      <Seen view={view} round={round} one={one} />
      <AgreedValue view={view} round={round} one={one} />
    </div>
  );
}

function Seen({ view, round, one }: OnTable & { one: DimensionView }) {
  const t = useSay();
  const language = pageLanguage();
  const operators = one.voices.find(({ voice, n }) => voice === 'operators' && n > 0);
  const { company } = view.company;
  return (
    <ul className="row-seen">
      {raterVoices.flatMap((voice) =>
        one.seen
          .filter((seen) => seen.voice === voice)
          .map(({ by, now, target, observation, photo }) => (
            <li key={`${voice} ${by}`}>
              <VoiceMark voice={voice} />
              <div>
                <p>
                  <b>{by}</b>, {t(voiceText[`inside-${voice}`])}:{' '}
                  {now === null
                    ? t(text.couldNotSay)
                    : target === null
                      ? t(text.nowAlone, { now })
                      : t(text.nowTarget, { now, target })}
                </p>
                <p className={observation ? 'row-words' : 'subtle small'}>
                  {observation || t(text.nothingSeen)}
                </p>
                {photo && (
                  <a href={addressOf(leanStatus.readRatingPhoto, { params: { company, photo } })}>
                    <img
                      loading="lazy"
                      src={addressOf(leanStatus.readRatingPhoto, { params: { company, photo } })}
                      alt={t(rateText.photoOf, { name: by })}
                    />
                  </a>
                )}
              </div>
            </li>
          )),
      )}
      {operators ? (
        <li>
          <VoiceMark voice="operators" />
          <div>
            <p>{t(text.operatorsSaid, { median: writeLevel(operators.now!, language), n: operators.n })}</p>
            {one.counts && (
              <p className="small subtle">{t(text.operatorsSpread, { counts: one.counts.join(' · ') })}</p>
            )}
          </div>
        </li>
      ) : (
        <li className="subtle">
          <MarkShape status="silent" />
          <p>
            {round.operators.state === 'shown'
              ? `${t(voiceText.operators)}: ${t(operatorsText['few-here'])}.`
              : operatorsSentence(round, language, true)}
          </p>
        </li>
      )}
    </ul>
  );
}
