import type { ReactNode } from 'react';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { useSay } from '#platform/web/say.ts';
import { minuteText as text } from '#steering-groups/minute-text.ts';
import type { Minutes } from '#steering-groups/minute-view.ts';

/** How many of each party were there, side by side; never who. */
export function MinuteParity({ minutes, children }: { minutes: Minutes; children?: ReactNode }) {
  const t = useSay();
  const { attendance, absent } = minutes;
  return (
    <section className="card minute-parity" aria-labelledby="parity-title">
      <h2 id="parity-title">{t(text.parity)}</h2>
      {attendance ? (
        <>
          {absent.length === 0 && (
            <p>
              <Mark status="plan">{t(text['both-there'])}</Mark>
            </p>
          )}
          {absent.map((side) => (
            <p key={side}>
              <Mark status="deviation">{t(text['not-there'], { side })}</Mark>
            </p>
          ))}
          <div className="parity-sides">
            {(['employer', 'employees'] as const).map((side) => (
              <div key={side}>
                <b className="small">{t(text[`of-${side}`], attendance[side])}</b>
                <Heads side={side} {...attendance[side]} />
              </div>
            ))}
          </div>
        </>
      ) : (
        <p>
          <Mark status="silent">{t(text['not-counted'])}</Mark>
        </p>
      )}
      {children}
    </section>
  );
}

function Heads({ side, present, members }: { side: string; present: number; members: number }) {
  const heads = Array.from({ length: members }, (_, i) => ({ n: i, away: i >= present }));
  return (
    <span className={`heads heads-${side} minute-heads`} aria-hidden="true">
      {heads.map(({ n, away }) => (
        <i key={n} className={away ? 'head-away' : undefined} />
      ))}
    </span>
  );
}
