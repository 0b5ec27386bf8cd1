import { useState } from 'react';
import { leanStatus } from '#lean-status/contract.ts';
import { profileText as text } from '#lean-status/profile-text.ts';
import { lineOf } from '#lean-status/radar.ts';
import type { DimensionView } from '#lean-status/round-view.ts';
import { inside } from '#lean-status/sentence.ts';
import { tableText } from '#lean-status/table-text.ts';
import { voiceText } from '#lean-status/voice-text.ts';
import type { OnTable } from '#lean-status/web/on-table.ts';
import { ProfileTable } from '#lean-status/web/ProfileTable.tsx';
import { Radar } from '#lean-status/web/Radar.tsx';
import { TakeUp } from '#lean-status/web/TakeUp.tsx';
import { addressOf } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** Whose line stands beside management's: the first of these that spoke of every area. */
const others = ['operators', 'employees', 'adviser'] as const;
/** A band this narrow is a shared view. */
const narrow = 0.5;

/** The profile, last: management and those furthest from it, with the range between all voices behind. */
export function Profile({ view, round }: OnTable) {
  const t = useSay();
  const [table, setTable] = useState(false);
  const { company } = view.company;
  const { dimensions } = round.instrument;
  const views = dimensions.flatMap(
    ({ key }) => round.dimensions.find(({ dimension }) => dimension === key) ?? [],
  );
  const other = others.find((voice) => lineOf(views, voice) !== '') ?? 'employees';
  const shared = round.dimensions.filter(({ spread }) => spread !== null && spread <= narrow);
  const nameOf = ({ dimension }: DimensionView) =>
    inside(dimensions.find(({ key }) => key === dimension)!.name);
  const areas = new Intl.ListFormat(pageLanguage()).format(shared.map(nameOf));
  return (
    <section className="lean-profile" aria-labelledby="profile-title">
      {table ? (
        <ProfileTable round={round} views={views} other={other} />
      ) : (
        <Radar round={round} views={views} other={other} />
      )}
      <div>
        <h2 id="profile-title">{t(text.title)}</h2>
        <p className="subtle">
          {t(text.band)} {shared.length > 0 ? t(text.shared, { areas }) : t(text.notShared)}
        </p>
        <ul className="radar-key">
          <li>
            <svg viewBox="0 0 32 12" aria-hidden="true">
              <path className="radar-management" d="M0 6h32" />
            </svg>
            {t(voiceText.management)}
          </li>
          <li>
            <svg viewBox="0 0 32 12" aria-hidden="true">
              <path className="radar-other" d="M1 6h31" />
            </svg>
            {t(voiceText[other])}
          </li>
          <li>
            <svg viewBox="0 0 32 12" aria-hidden="true">
              <path className="radar-band" d="M0 0h32v12H0z" />
            </svg>
            {t(text.distance)}
          </li>
        </ul>
        <Button kind="quiet" onClick={() => setTable(!table)}>
          {t(table ? tableText.showChart : tableText.showTable)}
        </Button>
        <div className="lean-acts">
          <TakeUp view={view} round={round} />
          <LinkButton
            kind="second"
            icon="print"
            href={addressOf(leanStatus.readRoundDocument, {
              params: { company, round: round.summary.round },
            })}
          >
            {t(text.document)}
          </LinkButton>
        </div>
      </div>
    </section>
  );
}
