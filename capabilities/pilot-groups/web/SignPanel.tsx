import type { Side } from '#people/contract.ts';
import { pilotGroups } from '#pilot-groups/contract.ts';
import type { PilotGroupsView } from '#pilot-groups/organisation-view.ts';
import { pageText as text } from '#pilot-groups/page-text.ts';
import { TwoSides } from '#pilot-groups/web/TwoSides.tsx';
import { usePilotGroupsAct } from '#pilot-groups/web/use-pilot-groups.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

const day = (moment: string) => writeDay(moment.slice(0, 10), pageLanguage(), 'long');

/** Both parties’ signatures under the organisation as it stands, and the one they signed last. */
export function SignPanel({ view }: { view: PilotGroupsView }) {
  const t = useSay();
  const toast = useToast();
  const { said, digest, may, signed, changed } = view.organisation;
  const { run, busy, error } = usePilotGroupsAct(pilotGroups.signOrganisation, view.company.company);
  const say = (side: Side, isGiven: boolean, onDone?: () => void) =>
    run({ signature: makeId(), side, digest, isGiven }, onDone);
  const isWhole = signed !== null && !changed;
  return (
    <section className="card" aria-labelledby="sign-title">
      <h2 id="sign-title">{t(text.signing)}</h2>
      <p className="small subtle">{t(text.signLead)}</p>
      <TwoSides label={t(text.signing)}>
        {(side) => {
          const word = said[side];
          return (
            <>
              {word ? (
                <b>{t(text.signedBy, { name: word.by, date: day(word.at) })}</b>
              ) : (
                <span className="subtle">{t(text.notSigned)}</span>
              )}
              {view.may.sides.includes(side) && !word && (
                <Button
                  kind={may.sign.includes(side) ? 'primary' : 'second'}
                  busy={busy}
                  reason={may.sign.includes(side) ? undefined : t(text.signWhyNot)}
                  onClick={() => say(side, true, () => toast({ message: t(text.isSigned) }))}
                >
                  {t(text.sign, { side })}
                </Button>
              )}
              {view.may.sides.includes(side) && word && !isWhole && (
                <Button kind="quiet" busy={busy} onClick={() => say(side, false)}>
                  {t(text.unsign)}
                </Button>
              )}
            </>
          );
        }}
      </TwoSides>
      {view.may.sides.length === 0 && <p className="small subtle">{t(text.signOnlyParties)}</p>}
      {error && <Note tone="act">{error.message}</Note>}
      {signed && (
        <Note tone="calm" icon="lock">
          {t(text.versionSigned, { number: signed.number, date: day(signed.at) })}
          {changed && ` ${t(text.changedSince)}`}
        </Note>
      )}
    </section>
  );
}
