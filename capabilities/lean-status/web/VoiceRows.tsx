import { useState } from 'react';
import type { DimensionView, RoundView } from '#lean-status/round-view.ts';
import { endsSentence, writeLevel, writeSpread } from '#lean-status/sentence.ts';
import { isWide } from '#lean-status/spread.ts';
import { tableText as text } from '#lean-status/table-text.ts';
import { voices } from '#lean-status/voice.ts';
import { voiceText } from '#lean-status/voice-text.ts';
import { dimensionIn, type OnTable } from '#lean-status/web/on-table.ts';
import { RowDetails } from '#lean-status/web/RowDetails.tsx';
import { VoicePlot } from '#lean-status/web/VoicePlot.tsx';
import { Button } from '#platform/web/kit/Button.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { Icon } from '#platform/web/kit/Icon.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';

/** The areas, the widest disagreement first; each opens to who saw what, and to one agreed value. */
export function VoiceRows({ view, round }: OnTable) {
  const t = useSay();
  const [table, setTable] = useState(false);
  return (
    <section aria-label={t(text.chart)} className="voice-rows">
      {table ? (
        <VoiceTable round={round} />
      ) : (
        <>
          <div className="voice-axis" aria-hidden="true">
            <span />
            <span className="axis-levels">
              <span className="axis-ends">
                <span>{t(text.starts)}</span>
                <span>{t(text.sits)}</span>
              </span>
              <span className="axis-numbers">
                {[1, 2, 3, 4, 5].map((level) => (
                  <span key={level}>{level}</span>
                ))}
              </span>
            </span>
            <span className="axis-spread">{t(text.spread)}</span>
            <span />
          </div>
          {round.dimensions.map((one) => (
            <VoiceRow key={one.dimension} view={view} round={round} one={one} />
          ))}
        </>
      )}
      <p className="voice-rows-foot">
        <Button kind="quiet" onClick={() => setTable(!table)}>
          {t(table ? text.showChart : text.showTable)}
        </Button>
      </p>
    </section>
  );
}

/** What a row says aloud: every voice with its level. */
const aloud = ({ voices: said }: DimensionView, t: Say): string =>
  said
    .filter(({ now }) => now !== null)
    .map(({ voice, now }) => `${t(voiceText[voice])} ${writeLevel(now!, pageLanguage())}`)
    .join(', ');

function VoiceRow({ view, round, one }: OnTable & { one: DimensionView }) {
  const t = useSay();
  const language = pageLanguage();
  const { name } = dimensionIn(round, one.dimension);
  const { agreed } = one;
  // Where both stand behind one value, nobody has to act: no warm colour.
  const wide = isWide(one.spread) && !agreed?.agreed;
  return (
    <details className={wide ? 'voice-row voice-row-wide' : 'voice-row'}>
      <summary>
        <span className="voice-row-name">
          {name}
          <span className="hidden">: {aloud(one, t)}.</span>
          <Icon name="chevron-down" />
        </span>
        <VoicePlot view={one} />
        <span className="voice-row-spread num">
          {one.spread === null ? '–' : writeSpread(one.spread, language)}
          <span className="hidden">{t(text.spread)}</span>
        </span>
        <span className="voice-row-words">
          {agreed?.agreed ? (
            <Mark status="plan">{t(text.agreedValue, { now: agreed.now, target: agreed.target })}</Mark>
          ) : agreed ? (
            t(text.proposed, { now: agreed.now, target: agreed.target })
          ) : (
            endsSentence(one, language)
          )}
        </span>
      </summary>
      <RowDetails view={view} round={round} one={one} />
    </details>
  );
}

function VoiceTable({ round }: { round: RoundView }) {
  const t = useSay();
  const language = pageLanguage();
  return (
    <DataTable
      caption={t(text.chart)}
      columns={[
        { key: 'area', label: t(text.area) },
        ...voices.map((voice) => ({ key: voice, label: t(voiceText[voice]), align: 'right' as const })),
        { key: 'spread', label: t(text.spread), align: 'right' },
        { key: 'now', label: t(text.valueNow), align: 'right' },
        { key: 'target', label: t(text.valueTarget), align: 'right' },
      ]}
      rows={round.dimensions.map(({ dimension, voices: said, spread, agreed }) => ({
        key: dimension,
        cells: {
          area: dimensionIn(round, dimension).name,
          ...Object.fromEntries(
            said.map(({ voice, now }) => [voice, now === null ? '–' : writeLevel(now, language)]),
          ),
          spread: spread === null ? '–' : writeSpread(spread, language),
          now: agreed?.agreed ? agreed.now : '–',
          target: agreed?.agreed ? agreed.target : '–',
        },
      }))}
    />
  );
}
