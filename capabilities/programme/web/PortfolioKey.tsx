import type { ReactNode } from 'react';
import { useSay } from '#platform/web/say.ts';
import type { PortfolioRow } from '#programme/office-shapes.ts';
import { officeText as text } from '#programme/office-text.ts';
import { GateFlag, VisitMark } from '#programme/web/PortfolioLine.tsx';

/** What the shapes mean: only those that are on the page. */
export function PortfolioKey({ rows }: { rows: readonly PortfolioRow[] }) {
  const t = useSay();
  const visits = new Set(rows.flatMap((row) => row.visits.map(({ state }) => state)));
  const gates = new Set(rows.flatMap((row) => row.gates.map(({ state }) => state)));
  const visitWords = [
    ['held', text.keyHeld],
    ['missed', text.keyMissed],
    ['unreported', text.keyUnreported],
    ['planned', text.keyPlanned],
    ['cancelled', text.keyCancelled],
  ] as const;
  return (
    <ul className="portfolio-key">
      {visitWords
        .filter(([state]) => visits.has(state))
        .map(([state, word]) => (
          <Entry key={state} word={t(word)}>
            <VisitMark x="8" y="8" state={state} />
          </Entry>
        ))}
      {gates.has('open') && <GateEntry state="open" word={t(text.keyGateOpen)} />}
      {(gates.has('waiting') || gates.has('ready')) && (
        <GateEntry state="waiting" word={t(text.keyGateShut)} />
      )}
      {gates.has('late') && <GateEntry state="late" word={t(text.keyGateLate)} />}
      <Entry word={t(text.keyToday)}>
        <line className="portfolio-now" x1="8" x2="8" y1="0" y2="16" />
      </Entry>
    </ul>
  );
}

function GateEntry({ state, word }: { state: 'open' | 'waiting' | 'late'; word: string }) {
  return (
    <Entry word={word}>
      <svg x="5" y="3" overflow="visible" aria-hidden="true">
        <GateFlag state={state} />
      </svg>
    </Entry>
  );
}

function Entry({ word, children }: { word: string; children: ReactNode }) {
  return (
    <li>
      <svg width="16" height="16" aria-hidden="true">
        {children}
      </svg>
      {word}
    </li>
  );
}
