import { type ReactNode, useState } from 'react';
import { Button } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { writeClock } from '#platform/web/offline/moments.ts';
import { giveUp, tryAgain, undoGivingUp } from '#platform/web/offline/outbox.ts';
import { outboxText as text } from '#platform/web/offline/outbox-text.ts';
import type { OutboxAct } from '#platform/web/offline/queue.ts';
import { useActs, usePerson } from '#platform/web/offline/use-outbox.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** What is on this device: what the server said no to with its two ways, and what is still to be sent. */
export function OutboxDialog({ onClose }: { onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const acts = useActs();
  const person = usePerson();
  const [given, setGiven] = useState<readonly OutboxAct[]>([]);
  const own = acts.filter((act) => act.person === person && act.state !== 'sent');
  const waiting = own.filter(({ state }) => state === 'waiting');
  const settled = own.filter(({ state }) => state !== 'waiting');
  const close = () => {
    const last = given.at(-1);
    onClose();
    if (last)
      toast({
        message: t(text.discarded),
        undo: { label: t(text.undo), act: () => void undoGivingUp(last) },
      });
  };
  const drop = (act: OutboxAct) => {
    setGiven([...given, act]);
    void giveUp(act);
  };
  const take = (act: OutboxAct) => {
    setGiven(given.filter(({ n }) => n !== act.n));
    void undoGivingUp(act);
  };
  return (
    <Dialog
      open
      title={t(text.title)}
      onClose={close}
      actions={
        <Button kind="second" onClick={close}>
          {t(text.close)}
        </Button>
      }
    >
      {own.length === 0 && <p>{t(text.allSent)}</p>}
      {settled.length > 0 && (
        <section>
          <h3>{t(text.refusedHead)}</h3>
          <p className="small subtle">{t(text.refusedLead)}</p>
          <ul className="outbox">
            {settled.map((act) => (
              <OutboxRow key={act.n} act={act}>
                {act.state === 'dropped' ? (
                  <Button
                    kind="quiet"
                    icon="undo"
                    aria-label={t(text.undoOf, { what: act.what })}
                    onClick={() => take(act)}
                  >
                    {t(text.undo)}
                  </Button>
                ) : (
                  <>
                    <Button
                      kind="second"
                      aria-label={t(text.tryAgainOf, { what: act.what })}
                      onClick={() => void tryAgain(act)}
                    >
                      {t(text.tryAgain)}
                    </Button>
                    <Button
                      kind="quiet"
                      aria-label={t(text.discardOf, { what: act.what })}
                      onClick={() => drop(act)}
                    >
                      {t(text.discard)}
                    </Button>
                  </>
                )}
              </OutboxRow>
            ))}
          </ul>
        </section>
      )}
      {waiting.length > 0 && (
        <section>
          <h3>{t(text.waitingHead)}</h3>
          <ul className="outbox">
            {waiting.map((act) => (
              <OutboxRow key={act.n} act={act} />
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}

function OutboxRow({ act, children }: { act: OutboxAct; children?: ReactNode }) {
  const t = useSay();
  const { what, doneAt, refusal, state } = act;
  const problems = refusal?.problems.map(({ message }) => message) ?? [];
  return (
    <li>
      <p>
        {what}{' '}
        <span className="small subtle">
          {t(text.at, { time: writeClock(new Date(doneAt), pageLanguage()) })}
        </span>
      </p>
      {state === 'dropped' ? (
        <p className="small subtle">{t(text.discarded)}</p>
      ) : (
        [...new Set([refusal?.message, ...problems])].map(
          (line) =>
            line && (
              <p key={line} className="small outbox-why">
                {line}
              </p>
            ),
        )
      )}
      {children && <div className="outbox-ways">{children}</div>}
    </li>
  );
}
