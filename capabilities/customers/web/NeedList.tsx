import { useState } from 'react';
import { customers } from '#customers/contract.ts';
import type { CustomersView } from '#customers/customers-view.ts';
import { counts } from '#customers/interview-rules.ts';
import { whoSaid, writeGrade } from '#customers/need-picture.ts';
import { needText } from '#customers/need-text.ts';
import type { NeedView } from '#customers/need-view.ts';
import { pageText as text } from '#customers/page-text.ts';
import { MergeDialog } from '#customers/web/MergeDialog.tsx';
import { NeedDialog } from '#customers/web/NeedDialog.tsx';
import { PlaceChoice } from '#customers/web/PlaceChoice.tsx';
import { StatementLine } from '#customers/web/StatementLine.tsx';
import { useCustomersAct } from '#customers/web/use-customers.ts';
import { VoiceStrip } from '#customers/web/VoiceStrip.tsx';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Asked = { kind: 'name'; need: NeedView | null } | { kind: 'merge'; need: NeedView };

/** The needs one by one: each voice as a dot, what was said under it, and the ways to name, join and split. */
export function NeedList({ view }: { view: CustomersView }) {
  const t = useSay();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const hasOpen = view.needs.some(({ openAnswers }) => openAnswers > 0);
  return (
    <section aria-labelledby="needs-title">
      <h2 id="needs-title">{t(text.needs)}</h2>
      <p className="small subtle">{t(text.needsLead)}</p>
      <ul className="needs">
        {view.needs.map((need) => (
          <NeedRow key={need.need} view={view} need={need} onAsk={setAsked} />
        ))}
      </ul>
      {hasOpen && <p className="small subtle">{t(text.openNote)}</p>}
      <p className="customers-acts">
        <Button
          kind="second"
          icon="plus"
          reason={view.may.write ? undefined : t(text.mayNotWrite)}
          onClick={() => setAsked({ kind: 'name', need: null })}
        >
          {t(text.addNeed)}
        </Button>
      </p>
      {asked?.kind === 'name' && (
        <NeedDialog company={view.company.company} need={asked.need} onClose={close} />
      )}
      {asked?.kind === 'merge' && <MergeDialog view={view} need={asked.need} onClose={close} />}
    </section>
  );
}

type RowProps = { view: CustomersView; need: NeedView; onAsk: (asked: Asked) => void };

function NeedRow({ view, need, onAsk }: RowProps) {
  const t = useSay();
  const language = pageLanguage();
  const gap =
    need.enough && need.gap !== null ? t(text.gapOf, { gap: writeGrade(need.gap, language) }) : null;
  return (
    <li className="need">
      <div className="need-name">
        <h3>{need.name}</h3>
        <p className="small subtle">
          {whoSaid(need, language)}
          {gap && <> · {gap}</>}
          {!need.enough && need.customers + need.openAnswers > 0 && <> · {t(needText.few)}</>}
        </p>
      </div>
      {(['importance', 'performance'] as const).map((kind) => (
        <div key={kind} className="need-voices">
          <span className="small subtle">{t(needText[kind])}</span>
          <VoiceStrip what={t(needText[kind])} spread={need[kind]} enough={need.enough} />
        </div>
      ))}
      <NeedMore view={view} need={need} onAsk={onAsk} />
    </li>
  );
}

function NeedMore({ view, need, onAsk }: RowProps) {
  const t = useSay();
  const { company } = view.company;
  const { run, busy, error } = useCustomersAct(customers.mergeNeed, company);
  const own = view.interviews
    .filter(counts)
    .flatMap((card) => card.statements.filter((one) => one.need === need.need).map((one) => ({ card, one })));
  if (own.length === 0 && !view.may.write) return null;
  return (
    <div className="need-more">
      {own.length > 0 && (
        <details>
          <summary>{t(text.statements, { count: own.length })}</summary>
          <ul className="statements">
            {own.map(({ card, one }) => (
              <StatementLine key={one.statement} card={card} one={one}>
                {view.may.write && <PlaceChoice view={view} statement={one.statement} need={need.need} />}
              </StatementLine>
            ))}
          </ul>
        </details>
      )}
      {view.may.write && (
        <p className="customers-acts">
          <Button kind="quiet" onClick={() => onAsk({ kind: 'name', need })}>
            {t(text.rename)}
            <span className="hidden"> {need.name}</span>
          </Button>
          {view.needs.length > 1 && (
            <Button kind="quiet" onClick={() => onAsk({ kind: 'merge', need })}>
              {t(text.merge)}
              <span className="hidden"> {need.name}</span>
            </Button>
          )}
          {need.merged.map((one) => (
            <Button
              key={one.need}
              kind="quiet"
              icon="undo"
              busy={busy}
              onClick={() =>
                run({ params: { company, need: one.need }, body: { merging: makeId(), into: null } })
              }
            >
              {t(text.split, { name: one.name })}
            </Button>
          ))}
        </p>
      )}
      {error && <Note tone="act">{error.message}</Note>}
    </div>
  );
}
