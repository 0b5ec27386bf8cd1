import { useState } from 'react';
import { Button } from '#platform/web/kit/Button.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import type { StandingPromise } from '#visits/note.ts';
import { noteText as text } from '#visits/note-text.ts';
import { PromiseDialog } from '#visits/web/PromiseDialog.tsx';
import { useNoteActs, type VisitHere } from '#visits/web/use-visit.ts';
import { writeSoon } from '#visits/web/when.ts';

/** The numbered promises both ways, each with who and when. */
export function PromisePanel({ here }: { here: VisitHere }) {
  const t = useSay();
  const [open, setOpen] = useState<StandingPromise | 'fresh' | null>(null);
  const { note, view } = here;
  const mayWrite = view.may.write && !note.agreed;
  return (
    <section aria-labelledby="note-promises">
      <h2 id="note-promises">{t(text.promises)}</h2>
      {note.promises.length === 0 ? (
        <p className="small subtle visit-none">{t(text.promisesNone)}</p>
      ) : (
        <ol className="visit-rows">
          {note.promises.map((promise, i) => (
            <PromiseRow
              key={promise.promise}
              here={here}
              n={i + 1}
              promise={promise}
              onChange={mayWrite && !promise.registered ? () => setOpen(promise) : null}
            />
          ))}
        </ol>
      )}
      {!note.agreed && (
        <p className="note-add">
          <Button
            kind="quiet"
            icon="plus"
            reason={view.may.write ? undefined : t(text.mayNot)}
            onClick={() => setOpen('fresh')}
          >
            {t(text.add)}
          </Button>
        </p>
      )}
      {open && (
        <PromiseDialog here={here} promise={open === 'fresh' ? null : open} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}

type RowProps = { here: VisitHere; n: number; promise: StandingPromise; onChange: (() => void) | null };

function PromiseRow({ here, n, promise, onChange }: RowProps) {
  const t = useSay();
  const { view } = here;
  const { what, ownerName, ownerSide, due } = promise;
  const words = { today: t(text.today), tomorrow: t(text.tomorrow) };
  const action = view.promised.find((one) => one.action === promise.promise);
  return (
    <li>
      <span className="num faint">{n}</span>
      <b className="visit-row-what">{what}</b>
      <span className="visit-row-due">{writeSoon(due, view.today, pageLanguage(), words)}</span>
      <span className="visit-row-sub">
        {t(text[`for-${ownerSide}`], { name: ownerName })}
        {action && ` · ${t(text[`state-${action.state}`])}`}
      </span>
      {onChange && (
        <span className="visit-row-act">
          <Button kind="quiet" aria-label={t(text.changeOf, { what })} onClick={onChange}>
            {t(text.change)}
          </Button>
          <TakeOut here={here} promise={promise} />
        </span>
      )}
    </li>
  );
}

function TakeOut({ here, promise }: { here: VisitHere; promise: StandingPromise }) {
  const t = useSay();
  const toast = useToast();
  const { write } = useNoteActs(here);
  const { by: _, registered: __, ...same } = promise;
  const takeOut = async () => {
    await write({ kind: 'withdrew', promise: promise.promise }, `${t(text.remove)}: ${promise.what}`);
    toast({
      message: t(text.removed),
      undo: { label: t(text.undo), act: () => void write({ kind: 'promised', ...same }, promise.what) },
    });
  };
  return (
    <Button kind="quiet" aria-label={`${t(text.remove)}: ${promise.what}`} onClick={() => void takeOut()}>
      {t(text.remove)}
    </Button>
  );
}
