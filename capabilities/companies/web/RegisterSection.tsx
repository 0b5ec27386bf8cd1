import { useState } from 'react';
import { aboutText as text } from '#companies/about-text.ts';
import { type CompanyAbout, companies, type RegisterRefresh } from '#companies/contract.ts';
import { registerText } from '#companies/register-text.ts';
import { ChangesFound } from '#companies/web/ChangesFound.tsx';
import { UnitFacts } from '#companies/web/UnitFacts.tsx';
import { makeId } from '#platform/contract/id.ts';
import { useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { type Say, useSay } from '#platform/web/say.ts';

type Props = { about: CompanyAbout; onChanged: () => void };

/** The register's word on the company; the office may ask it anew, and decides what to take over. */
export function RegisterSection({ about, onChanged }: Props) {
  const t = useSay();
  const act = useAct(companies.refreshFromRegister);
  const [refresh, setRefresh] = useState<string>(makeId);
  const { unit, may, company, lastRefresh } = about;
  const askAgain = () =>
    act.mutate(
      { params: { company: company.company }, body: { refresh } },
      {
        onSuccess: () => {
          // The next press asks anew; a press sent twice was the same question.
          setRefresh(makeId());
          onChanged();
        },
      },
    );
  const open = lastRefresh && lastRefresh.taken === null ? lastRefresh : null;
  return (
    <section aria-labelledby="register-title">
      <h2 id="register-title">{t(registerText.says)}</h2>
      {unit ? (
        <UnitFacts unit={unit} />
      ) : (
        <Empty title={t(text.noCopy)} body={t(may.refresh ? text.noCopyOffice : text.noCopyOthers)} />
      )}
      {may.refresh && (
        <div>
          <Button kind="second" busy={act.isPending} onClick={askAgain}>
            {t(text.ask)}
          </Button>
        </div>
      )}
      <div role="status">
        {act.isPending && <p className="small subtle">{t(text.asking)}</p>}
        {act.error && <Note tone="act">{act.error.message}</Note>}
        {!act.isPending && act.data && <OutcomeNote refresh={act.data} t={t} />}
      </div>
      {may.refresh && open && open.changes.length > 0 && (
        <ChangesFound key={open.refresh} company={company.company} refresh={open} onTaken={onChanged} />
      )}
    </section>
  );
}

function OutcomeNote({ refresh: { outcome, changes, taken }, t }: { refresh: RegisterRefresh; t: Say }) {
  if (outcome === 'away') return <Note tone="act">{t(text.refreshAway)}</Note>;
  if (outcome === 'not-in-register') return <Note tone="act">{t(text.refreshUnknown)}</Note>;
  if (outcome === 'purged') return <Note tone="act">{t(text.refreshPurged)}</Note>;
  return changes.length === 0 && taken === null ? <Note tone="calm">{t(text.unchanged)}</Note> : null;
}
