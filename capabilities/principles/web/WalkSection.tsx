import { useState } from 'react';
import { type Side, sides } from '#people/contract.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Mark, type Status } from '#platform/web/kit/Mark.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import type { PrinciplesView } from '#principles/principles-view.ts';
import { walkText as text } from '#principles/walk-text.ts';
import type { Quarter, WalkView } from '#principles/walk-view.ts';
import { SideName } from '#principles/web/SideName.tsx';
import { WalkDialog } from '#principles/web/WalkDialog.tsx';
import { WalkLines } from '#principles/web/WalkLines.tsx';
import { WalkOverTime } from '#principles/web/WalkOverTime.tsx';

const markOf: Readonly<Record<Quarter['state'], Status>> = {
  coming: 'silent',
  open: 'watch',
  late: 'deviation',
  held: 'plan',
  missed: 'deviation',
};

/** The quarterly check: the one to answer now, what the parties said last, and how it has gone. */
export function WalkSection({ view, walk }: { view: PrinciplesView; walk: WalkView }) {
  const t = useSay();
  const held = walk.quarters.filter(({ state }) => state === 'held');
  const [latest] = held;
  const waiting = walk.quarters.find(({ state }) => state !== 'held' && state !== 'missed');
  const missed = walk.quarters.filter(({ state }) => state === 'missed');
  const day = (date: string) => writeDay(date, pageLanguage(), 'long');
  return (
    <section aria-labelledby="walk-title">
      <h2 id="walk-title">{t(text.name)}</h2>
      <p className="subtle">{t(text.lead)}</p>
      {waiting && <Waiting view={view} walk={walk} quarter={waiting} />}
      {missed.map(({ quarter, due }) => (
        <p key={quarter} className="principles-line">
          <Mark status="deviation">
            {day(due)}: {t(text['state-missed'])}
          </Mark>
        </p>
      ))}
      {latest && (
        <>
          <h3 className="principles-head">{t(text.heldOn, { date: day(answeredOn(latest)) })}</h3>
          <WalkLines quarter={latest} />
        </>
      )}
      {held.length > 1 && <WalkOverTime quarters={held} />}
    </section>
  );
}

/** The day the last of the parties answered. */
const answeredOn = ({ given: { employer, employees }, due }: Quarter): string =>
  [employer?.at, employees?.at]
    .flatMap((at) => at?.slice(0, 10) ?? [])
    .toSorted()
    .at(-1) ?? due;

function Waiting({ view, walk, quarter }: { view: PrinciplesView; walk: WalkView; quarter: Quarter }) {
  const t = useSay();
  const [asks, setAsks] = useState<Side | null>(null);
  const isAsked = walk.mayAnswer?.quarter === quarter.quarter;
  const date = writeDay(quarter.due, pageLanguage(), 'said');
  const from = writeDay(quarter.opensOn, pageLanguage(), 'said');
  return (
    <>
      <p className="principles-line">
        <Mark status={markOf[quarter.state]}>{t(text[`state-${quarter.state}`], { date, from })}</Mark>
      </p>
      {isAsked && (
        <dl className="principles-sides">
          {sides.map((side) => {
            const given = quarter.given[side];
            const isMine = walk.mayAnswer?.sides.includes(side);
            return (
              <div key={side} className={given ? undefined : 'side-missing'}>
                <dt>
                  <SideName side={side} />
                </dt>
                <dd>
                  <p>{given ? t(text.hasAnswered, { name: given.by }) : t(text.notAnswered)}</p>
                  {isMine && (
                    <Button kind={given ? 'quiet' : 'primary'} onClick={() => setAsks(side)}>
                      {t(given ? text.answerAgain : text.answer, { side })}
                    </Button>
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      {isAsked && view.may.sides.length === 0 && <p className="small subtle">{t(text.onlyParties)}</p>}
      {asks && (
        <WalkDialog
          company={view.company.company}
          quarter={quarter}
          side={asks}
          onClose={() => setAsks(null)}
        />
      )}
    </>
  );
}
