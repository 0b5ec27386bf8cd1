import type { Side } from '#people/contract.ts';
import { osloDay, writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { Sides } from '#platform/web/kit/Sides.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { surveys } from '#surveys/contract.ts';
import { sheetText as text } from '#surveys/sheet-text.ts';
import { waveText } from '#surveys/wave-text.ts';
import type { WaveView } from '#surveys/wave-view.ts';
import { useWaveAct } from '#surveys/web/use-surveys.ts';

/** Both parties’ signatures under the sheet, side by side; taken back as long as nobody can have answered. */
export function SignPanel({ view }: { view: WaveView }) {
  const t = useSay();
  const toast = useToast();
  const { company } = view.company;
  const { wave, state, signed, rights, parties, digest } = view;
  const { run, busy, error } = useWaveAct(surveys.markWave, company, wave);
  const say = (side: Side, kind: 'signed' | 'withdrawn') =>
    run({ params: { company, wave }, body: { mark: makeId(), kind, side, digest } }, () =>
      toast({ message: t(kind === 'signed' ? text.signedNow : text.takenBack) }),
    );
  const isOpen = state === 'open';
  return (
    <section className="wave-sign" aria-labelledby="sign-title">
      <h2 id="sign-title">{t(text.signatures)}</h2>
      {!isOpen && <p className="small subtle">{t(text.signaturesLead)}</p>}
      <Sides
        label={t(text.signatures)}
        names={{ employer: t(waveText.management), employees: t(waveText.employees) }}
      >
        {(side) => {
          const given = signed[side];
          const date = given && writeDay(osloDay(given.at), pageLanguage(), 'long');
          return (
            <>
              <p className={given ? undefined : 'subtle'}>
                {given
                  ? t(text.signedOn, { name: given.by, date: date! })
                  : t(text.waitsFor, { names: parties[side].join(', ') || 'none' })}
              </p>
              {rights.signs.includes(side) &&
                !isOpen &&
                (given ? (
                  <Button kind="quiet" busy={busy} onClick={() => say(side, 'withdrawn')}>
                    {t(text.takeBack)}
                  </Button>
                ) : (
                  <Button busy={busy} onClick={() => say(side, 'signed')}>
                    {t(text.sign, { side })}
                  </Button>
                ))}
            </>
          );
        }}
      </Sides>
      {error && <Note tone="act">{error.message}</Note>}
      {rights.signs.length === 0 && !isOpen && <p className="small subtle">{t(text.onlyParties)}</p>}
      {rights.writes && state === 'draft' && (
        <LinkButton kind="second" to={`/companies/${company}/surveys/${wave}/plan`}>
          {t(text.editPlan)}
        </LinkButton>
      )}
      {rights.writes && state === 'half-signed' && (
        <Button kind="second" reason={t(text.editSigned)}>
          {t(text.editPlan)}
        </Button>
      )}
    </section>
  );
}
