import { useState } from 'react';
import type { AnchoringEntry, AnchoringView } from '#steering-groups/anchoring-view.ts';
import { AnchoringLine } from '#steering-groups/web/AnchoringLine.tsx';
import { AnchoringPaperDialog } from '#steering-groups/web/AnchoringPaperDialog.tsx';
import { AnchoringWithdrawDialog } from '#steering-groups/web/AnchoringWithdrawDialog.tsx';

export type Withdrawing = { kind: 'anchoring' | 'paper'; subject: string; what: string };

type Open = { attach: AnchoringEntry } | { withdraw: Withdrawing };

/** Every time the work was taken up, the first first; what was withdrawn stays, struck through. */
export function AnchoringLog({ view }: { view: AnchoringView }) {
  const [open, setOpen] = useState<Open | null>(null);
  const { company } = view.company;
  const close = () => setOpen(null);
  return (
    <>
      <ol className="anchoring-log">
        {view.entries.map((entry) => (
          <AnchoringLine
            key={entry.anchoring}
            entry={entry}
            company={company}
            mayWrite={view.may.log && entry.from === 'log' && entry.withdrawn === null}
            onAttach={() => setOpen({ attach: entry })}
            onWithdraw={(withdraw) => setOpen({ withdraw })}
          />
        ))}
      </ol>
      {open && 'attach' in open && (
        <AnchoringPaperDialog company={company} entry={open.attach} onClose={close} />
      )}
      {open && 'withdraw' in open && (
        <AnchoringWithdrawDialog company={company} {...open.withdraw} onClose={close} />
      )}
    </>
  );
}
