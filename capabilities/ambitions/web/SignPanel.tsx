import type { AmbitionsView } from '#ambitions/ambitions-view.ts';
import { ambitions } from '#ambitions/contract.ts';
import { pageText as text } from '#ambitions/page-text.ts';
import { TwoSides } from '#ambitions/web/TwoSides.tsx';
import { useAmbitionsAct } from '#ambitions/web/use-ambitions.ts';
import type { Side } from '#people/contract.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { addressOf } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

const day = (moment: string) => writeDay(moment.slice(0, 10), pageLanguage(), 'long');

/** Both parties’ signatures on the picture as it stands, and the one they signed last. */
export function SignPanel({ view }: { view: AmbitionsView }) {
  const t = useSay();
  const { company } = view.company;
  const { signed, changed } = view.picture;
  return (
    <section className="card" aria-labelledby="sign-title">
      <h2 id="sign-title">{t(text.signing)}</h2>
      <p className="small subtle">{t(text.signLead)}</p>
      <Signatures view={view} />
      {signed && (
        <Note tone="calm" icon="lock">
          {t(text.versionSigned, { number: signed.number, date: day(signed.at) })}
          {changed && ` ${t(text.changedSince)}`}
        </Note>
      )}
      <p className="ambitions-acts">
        <LinkButton
          kind="quiet"
          icon="print"
          href={addressOf(ambitions.readPictureDocument, { params: { company }, query: {} })}
        >
          {t(text.pdf)}
        </LinkButton>
      </p>
    </section>
  );
}

function Signatures({ view }: { view: AmbitionsView }) {
  const t = useSay();
  const toast = useToast();
  const { company } = view.company;
  const { said, digest, may, signed, changed } = view.picture;
  const { run, busy, error } = useAmbitionsAct(ambitions.sayAssent, company);
  const say = (side: Side, word: 'yes' | 'none', onDone?: () => void) =>
    run({ assent: makeId(), about: 'picture', thing: null, side, word, saidOf: digest, note: '' }, onDone);
  const isWhole = signed !== null && !changed;
  const sign = (side: Side) => say(side, 'yes', () => toast({ message: t(text.isSigned, { side }) }));
  return (
    <>
      <TwoSides label={t(text.signing)}>
        {(side) => {
          const word = said[side];
          return (
            <>
              {word ? (
                <b>{t(text.signedBy, { name: word.by, date: day(word.at) })}</b>
              ) : (
                <span className="side-silent">{t(text.notSigned)}</span>
              )}
              {view.may.sides.includes(side) && !word && (
                <Button
                  kind={may.sign.includes(side) ? 'primary' : 'second'}
                  busy={busy}
                  reason={may.sign.includes(side) ? undefined : t(text.signWhyNot)}
                  onClick={() => sign(side)}
                >
                  {t(text.sign, { side })}
                </Button>
              )}
              {view.may.sides.includes(side) && word && !isWhole && (
                <Button kind="quiet" busy={busy} onClick={() => say(side, 'none')}>
                  {t(text.unsign)}
                </Button>
              )}
            </>
          );
        }}
      </TwoSides>
      {view.may.sides.length === 0 && <p className="small subtle">{t(text.signOnlyParties)}</p>}
      {error && <Note tone="act">{error.message}</Note>}
    </>
  );
}
