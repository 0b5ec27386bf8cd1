import { type Side, sides } from '#people/contract.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { principles } from '#principles/contract.ts';
import type { SignatureView } from '#principles/round-view.ts';
import { setText as text } from '#principles/set-text.ts';
import { text as refusals } from '#principles/text.ts';
import type { InRound } from '#principles/web/RoundSection.tsx';
import { SideName } from '#principles/web/SideName.tsx';
import { usePrinciplesAct } from '#principles/web/use-principles.ts';

/** Both parties' signatures under the whole text, side by side. */
export function SignPanel({ view, round }: InRound) {
  const t = useSay();
  const toast = useToast();
  const params = { company: view.company.company, round: round.round };
  const { run, busy, error } = usePrinciplesAct(principles.signRound, params.company);
  const say = (side: Side, isGiven: boolean) =>
    run({ params, body: { signature: makeId(), side, digest: round.digest, isGiven } }, ({ round: left }) =>
      toast({ message: t(!isGiven ? text.takenBack : left ? text.signed : text.adopted) }),
    );
  const [problem] = round.problems;
  const reason = problem && t(refusals[problem]);
  const mySides = view.may.sides;
  return (
    <section className="principles-sign" aria-labelledby="sign-title">
      <h3 id="sign-title">{t(text.signatures)}</h3>
      <p className="small subtle">{t(text.signaturesLead)}</p>
      <dl className="principles-sides">
        {sides.map((side) => {
          const given = round.signatures.find((one) => one.side === side);
          return (
            <div key={side} className={given?.stands ? undefined : 'side-missing'}>
              <dt>
                <SideName side={side} />
              </dt>
              <dd>
                <p className={given && !given.stands ? 'principles-lapsed' : undefined}>
                  {given
                    ? givenLine(given, t)
                    : t(text.waitsFor, { names: view.parties[side].join(', ') || 'none' })}
                </p>
                {mySides.includes(side) &&
                  (given?.stands ? (
                    <Button kind="quiet" busy={busy} onClick={() => say(side, false)}>
                      {t(text.takeBack)}
                    </Button>
                  ) : (
                    <Button busy={busy} reason={reason} onClick={() => say(side, true)}>
                      {t(text.sign, { side })}
                    </Button>
                  ))}
              </dd>
            </div>
          );
        })}
      </dl>
      {error && <Note tone="act">{error.message}</Note>}
      {mySides.length === 0 && <p className="small subtle">{t(text.onlyParties)}</p>}
    </section>
  );
}

function givenLine({ by: name, at, stands, changedBy }: SignatureView, t: Say): string {
  if (stands) return t(text.signedOn, { name, date: writeDay(at.slice(0, 10), pageLanguage(), 'long') });
  return changedBy ? t(text.lapsed, { name, by: changedBy }) : t(text.lapsedBy, { name });
}
