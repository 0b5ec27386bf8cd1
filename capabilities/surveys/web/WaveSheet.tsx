import { writeDay } from '#platform/contract/dates.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { Facts } from '#platform/web/kit/Facts.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { operatorsText } from '#surveys/operators-text.ts';
import { sheetText as text } from '#surveys/sheet-text.ts';
import type { WaveView } from '#surveys/wave-view.ts';
import { PlanQuestions } from '#surveys/web/PlanQuestions.tsx';

/** Distributions, and what people write, need at least this many answers behind them. */
const fewestForDistributions = 10;

/** What is declared before anybody answers, as both parties sign it: nothing of it stands anywhere else. */
export function WaveSheet({ view }: { view: WaveView }) {
  const t = useSay();
  const language = pageLanguage();
  const { plan, instrument, closesOn, state } = view;
  const said = (date: string) => writeDay(date, language, 'said');
  const isSigned = state !== 'draft' && state !== 'half-signed';
  const moved = closesOn === plan.closesOn ? '' : ` ${t(text.movedFrom, { date: said(plan.closesOn) })}`;
  const many = Math.max(fewestForDistributions, plan.atLeast);
  return (
    <section className="wave-sheet" aria-labelledby="sheet-title">
      <h2 id="sheet-title">{t(isSigned ? text.sheetAfter : text.sheet)}</h2>
      <Facts
        rows={[
          {
            label: t(text.why),
            value: plan.reason ? <span lang={view.writtenIn}>{plan.reason}</span> : t(text.noReason),
          },
          {
            label: t(text.questions),
            value: (
              <>
                {t(text.version, { name: instrument.name[language], version: instrument.version })}
                <PlanQuestions instrument={instrument.key} version={instrument.version} />
              </>
            ),
          },
          {
            label: t(text.open),
            value: `${t(text.openDays, { from: said(plan.opensOn), to: said(closesOn) })}${moved}`,
          },
          {
            label: t(text.asked),
            value: t(text.askedCount, { people: plan.people, accounts: view.accounts }),
          },
          { label: t(text.shown), value: t(text.shownMeans, { least: plan.atLeast, many }) },
          ...(view.statusRound
            ? [{ label: t(operatorsText.usedFor), value: <UsedForStatus view={view} many={many} /> }]
            : []),
          { label: t(text.groups), value: <SheetGroups view={view} /> },
          {
            label: t(text.whoSees),
            value: `${t(text.seesFirst, { date: said(plan.meetingOn) })} ${t(text.words)}`,
          },
          {
            label: t(text.notProtected),
            value: (
              <ul className="wave-plain">
                <li>{t(text.notWords)}</li>
                <li>{t(text.notShoulder)}</li>
                <li>{t(text.notSmall)}</li>
              </ul>
            ),
          },
        ]}
      />
    </section>
  );
}

function UsedForStatus({ view, many }: { view: WaveView; many: number }) {
  const t = useSay();
  return (
    <>
      <p>{t(operatorsText.usedForStatus, { many })}</p>
      <LinkButton kind="quiet" icon="arrow-right" to={`/companies/${view.company.company}/lean-status`}>
        {t(operatorsText.toStatus)}
      </LinkButton>
    </>
  );
}

function SheetGroups({ view }: { view: WaveView }) {
  const t = useSay();
  const { groups } = view.plan;
  if (groups.length === 0) return t(text.groupsNone);
  return (
    <>
      <ul className="wave-plain" lang={view.writtenIn}>
        {groups.map(({ key, name, options }) => (
          <li key={key}>
            {/[?:]$/.test(name) ? name : `${name}:`}{' '}
            {options.map((one) => `${one.name} (${one.people})`).join(', ')}
          </li>
        ))}
      </ul>
      <p className="small subtle">{t(text.groupsNever)}</p>
    </>
  );
}
