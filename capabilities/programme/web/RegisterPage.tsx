import { useState } from 'react';
import { companies, inventedExamples, type LookUp } from '#companies/contract.ts';
import {
  emptyHanded,
  nameToPropose,
  RegisterSays,
  siteToPropose,
  spacedNumber,
} from '#companies/web/door.tsx';
import { holds, useSession } from '#people/web/door.tsx';
import { makeId } from '#platform/contract/id.ts';
import { type CallRefused, problemOf, useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { ErrorSummary } from '#platform/web/kit/ErrorSummary.tsx';
import { TextField } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { navigationText } from '#programme/navigation-text.ts';
import { officeText as text } from '#programme/office-text.ts';
import type { CompanyDraft } from '#programme/web/CompanyFields.tsx';
import { OfficeOnly } from '#programme/web/OfficeOnly.tsx';
import { RegisterForm } from '#programme/web/RegisterForm.tsx';
import { emptySite } from '#programme/web/SiteFields.tsx';
import '#programme/web/forms.css';
import '#programme/web/register.css';

/** A company joins: its number first, then what the register says of it, then what people shall see. */
export function Page() {
  const t = useSay();
  const session = useSession();
  if (!session) return null;
  if (!holds(session, 'programme-office')) return <OfficeOnly eyebrow={t(navigationText.programme)} />;
  return (
    <div className="office-form">
      <PageHead
        eyebrow={t(navigationText.programme)}
        title={t(text.registerTitle)}
        lead={t(text.registerLead)}
      />
      <Register demo={session.demo} />
    </div>
  );
}

/** Numbers of the demo world's register that nobody has registered yet. */
const examples = (): string =>
  new Intl.ListFormat(pageLanguage(), { type: 'disjunction' }).format(inventedExamples.map(spacedNumber));

/** Where it stands: a number to look up, what was found, or all of it written by hand. */
type Stage = { found: LookUp | null; byHand: boolean };

/** Ids are made once for the page, so that sending it again is the same company and the same sites. */
function Register({ demo }: { demo: boolean }) {
  const t = useSay();
  const lookUp = useAct(companies.lookUpRegister);
  const [company] = useState(makeId);
  const [number, setNumber] = useState('');
  const [refused, setRefused] = useState<CallRefused | null>(null);
  const [{ found, byHand }, setStage] = useState<Stage>({ found: null, byHand: false });
  const nothing = found && emptyHanded(found, t);
  const change = (written: string) => {
    setNumber(written);
    // What was found is about another number; what was written by hand is about no number at all.
    if (found) setStage({ found: null, byHand });
    lookUp.reset();
    setRefused(null);
  };
  const ask = () =>
    lookUp.mutate(
      // An empty or endless number still has to reach the answer that says what a number is.
      { params: { number: number.trim().slice(0, 40) || '–' } },
      { onSuccess: (answer) => setStage({ found: answer, byHand: false }) },
    );
  const writeByHand = () => setStage({ found: null, byHand: true });
  const unit = found?.unit ?? null;
  return (
    <>
      <form
        className="number-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!lookUp.isPending) ask();
        }}
      >
        {lookUp.error && <ErrorSummary title={lookUp.error.message} problems={lookUp.error.problems} />}
        <TextField
          name="organisationNumber"
          label={t(text.organisationNumber)}
          hint={
            demo ? t(text.organisationNumberDemo, { numbers: examples() }) : t(text.organisationNumberHint)
          }
          inputMode="numeric"
          value={number}
          onChange={change}
          problem={problemOf(lookUp.error ?? refused, 'organisationNumber')}
        />
        <p className="number-acts">
          <Button type="submit" kind={unit || byHand ? 'second' : 'primary'} busy={lookUp.isPending}>
            {t(text.lookUp)}
          </Button>
          {!unit && !byHand && (
            <Button kind="quiet" onClick={writeByHand}>
              {t(text.writeByHand)}
            </Button>
          )}
        </p>
        <div role="status">
          {lookUp.isPending && <p className="small subtle">{t(text.lookingUp)}</p>}
          {nothing && <Note tone="act">{nothing}</Note>}
        </div>
      </form>
      {found && unit && found.registered && (
        <div className="register-found">
          <RegisterSays found={{ ...found, unit }} />
        </div>
      )}
      {(unit || byHand) && !found?.registered && (
        <RegisterForm
          key={unit?.number ?? 'by hand'}
          company={company}
          organisationNumber={unit?.number ?? number}
          found={found}
          first={draftOf(found)}
          onRefused={setRefused}
        />
      )}
    </>
  );
}

/** What the register said, as a draft: its one site taken as the place of work, several left to be chosen among. */
function draftOf(found: LookUp | null): CompanyDraft {
  const unit = found?.unit;
  if (!unit) return { name: '', employees: '', sites: [emptySite()] };
  const atWork = found.sites.filter(({ deletedOn }) => !deletedOn);
  const [only] = atWork.length === 1 ? atWork : [];
  return {
    name: nameToPropose(unit),
    employees: unit.employees === null ? '' : String(unit.employees),
    sites: [
      only
        ? { ...emptySite(), ...siteToPropose(only, unit.name, []), productionNumber: only.number }
        : emptySite(),
    ],
  };
}
