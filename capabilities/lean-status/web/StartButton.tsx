import { useState } from 'react';
import { pageText as text } from '#lean-status/page-text.ts';
import type { LeanStatusView } from '#lean-status/round-view.ts';
import { StartDialog } from '#lean-status/web/StartDialog.tsx';
import { Button } from '#platform/web/kit/Button.tsx';
import { useSay } from '#platform/web/say.ts';

/** Starts a round; grey with its reason for whoever may not, and while another is under way. */
export function StartButton({ view, kind }: { view: LeanStatusView; kind?: 'primary' | 'second' }) {
  const t = useSay();
  const [open, setOpen] = useState(false);
  const runs = view.rounds.some(({ state }) => state !== 'laid');
  const reason = !view.may.start ? t(text.mayNotStart) : runs ? t(text.runsAlready) : undefined;
  return (
    <>
      <Button kind={kind} reason={reason} onClick={() => setOpen(true)}>
        {t(text.start)}
      </Button>
      {open && <StartDialog view={view} onClose={() => setOpen(false)} />}
    </>
  );
}
