import { useState } from 'react';
import type { Side } from '#people/contract.ts';
import { writeMoment } from '#platform/contract/dates.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { ReasonDialog } from '#platform/web/kit/ReasonDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { steeringGroups } from '#steering-groups/contract.ts';
import type { MeetingView } from '#steering-groups/meeting-view.ts';
import { minuteText as text } from '#steering-groups/minute-text.ts';
import type { Minutes, SignatureView } from '#steering-groups/minute-view.ts';
import { minuteWritingText as writing } from '#steering-groups/minute-writing-text.ts';
import { useMeetingAct } from '#steering-groups/web/use-meeting.ts';

type Props = { view: MeetingView; minutes: Minutes };

/** Who has signed for each party, and the way to sign or to say why not. */
export function MinuteSignatures({ view, minutes }: Props) {
  const t = useSay();
  const [open, setOpen] = useState<{ act: 'sign' | 'decline'; side: Side } | null>(null);
  const close = () => setOpen(null);
  const { may } = view;
  const at = (moment: string) => writeMoment(moment, pageLanguage());
  return (
    <section className="minute-signatures" aria-labelledby="signatures-title">
      <h2 id="signatures-title">{t(text.signatures)}</h2>
      {minutes.signatures.map((one) => (
        <Signature key={one.side} one={one} />
      ))}
      {minutes.sealed ? (
        <Note tone="calm" icon="lock">
          {t(text.locked, { at: at(minutes.sealed.at) })}
        </Note>
      ) : (
        <>
          <div className="minute-sign-acts">
            {may.sign.map((side) => (
              <Button key={side} wide onClick={() => setOpen({ act: 'sign', side })}>
                {t(writing['sign-for'], { side })}
              </Button>
            ))}
            {may.sign.map((side) => (
              <Button key={side} wide kind="quiet" onClick={() => setOpen({ act: 'decline', side })}>
                {t(writing.decline)}
              </Button>
            ))}
            {may.whySign && (
              <Button kind="second" wide reason={t(writing[`why-${may.whySign}`])}>
                {t(writing.sign)}
              </Button>
            )}
          </div>
          <Note tone="calm" icon="lock">
            {t(text['locks-later'])}
          </Note>
        </>
      )}
      {open?.act === 'sign' && <SignDialog view={view} minutes={minutes} side={open.side} onClose={close} />}
      {open?.act === 'decline' && <DeclineDialog view={view} side={open.side} onClose={close} />}
    </section>
  );
}

function Signature({ one }: { one: SignatureView }) {
  const t = useSay();
  const at = (moment: string) => writeMoment(moment, pageLanguage());
  const { side, state, signed, lapsed, declined } = one;
  return (
    <div className="minute-sign">
      <p className="minute-sign-side">
        <span>{t(text[`for-${side}`])}</span>
        {state === 'signed' && <Mark status="plan">{t(text.signed)}</Mark>}
        {state === 'waiting' && <Mark status="silent">{t(text.waits)}</Mark>}
        {state === 'lapsed' && <Mark status="deviation">{t(text.lapsed)}</Mark>}
      </p>
      {state === 'signed' && signed && (
        <>
          <b>{signed.by}</b>
          <span className="subtle">{at(signed.at)}</span>
        </>
      )}
      {state === 'lapsed' && signed && lapsed && (
        <p className="small">
          {t(text['lapsed-by'], {
            name: signed.by,
            signed: at(signed.at),
            by: lapsed.by,
            at: at(lapsed.at),
          })}
        </p>
      )}
      {declined.map((no) => (
        <p key={no.at} className="small">
          {t(text['declined-by'], { name: no.by, at: at(no.at), reason: no.reason })}
        </p>
      ))}
    </div>
  );
}

type DialogProps = { view: MeetingView; side: Side; onClose: () => void };

function SignDialog({ view, minutes, side, onClose }: DialogProps & { minutes: Minutes }) {
  const t = useSay();
  const toast = useToast();
  const signature = useOneId();
  // What is signed is what was read when the dialog opened, whatever comes in behind it.
  const [digest] = useState(minutes.digest);
  const { company, meeting } = view;
  const { run, busy, error } = useMeetingAct(steeringGroups.signMinutes, company.company);
  const params = { company: company.company, meeting };
  const send = () =>
    run({ params, body: { signature, side, digest } }, (after) => {
      toast({ message: t(after.state === 'sealed' ? writing['signed-both'] : writing['signed-half']) });
      onClose();
    });
  return (
    <FormDialog
      title={t(writing['sign-for'], { side })}
      lead={t(writing['sign-lead'])}
      act={t(writing.sign)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      {null}
    </FormDialog>
  );
}

function DeclineDialog({ view, side, onClose }: DialogProps) {
  const t = useSay();
  const toast = useToast();
  const declining = useOneId();
  const { company, meeting } = view;
  const { run, busy, error } = useMeetingAct(steeringGroups.declineMinutes, company.company);
  const params = { company: company.company, meeting };
  const send = (reason: string) =>
    run({ params, body: { declining, side, reason } }, () => {
      toast({ message: t(writing.declined) });
      onClose();
    });
  return (
    <ReasonDialog
      title={t(writing.decline)}
      lead={t(writing['decline-lead'])}
      label={t(writing.reason)}
      act={t(writing['decline-act'])}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    />
  );
}
