import { useState } from 'react';
import { request } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { pulseBoards } from '#pulse-boards/contract.ts';
import { linksText as text } from '#pulse-boards/links-text.ts';
import { postText } from '#pulse-boards/post-text.ts';

type Props = { company: string; link: string; address: string; onClose: () => void };

/** The address this once, and the sign to print. */
export function LinkReady({ company, link, address, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const [busy, setBusy] = useState<string | null>(null);
  const [isLost, setLost] = useState(false);
  const token = address.split('#')[1] ?? '';
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    toast({ message: t(text.copied) });
  };
  const print = async (paper: 'a4' | 'a3') => {
    setBusy(paper);
    setLost(false);
    try {
      const answer = await request(pulseBoards.readPostSign, {
        params: { company, link },
        body: { token, paper },
      });
      if (!answer.ok) throw new Error('The sign was refused.');
      const file = URL.createObjectURL(await answer.blob());
      const way = document.createElement('a');
      way.href = file;
      way.download = `spranget-${paper}.pdf`;
      way.click();
      setTimeout(() => URL.revokeObjectURL(file), 60_000);
    } catch {
      setLost(true);
    }
    setBusy(null);
  };
  return (
    <Dialog
      open
      title={t(text.ready)}
      onClose={onClose}
      actions={
        <>
          <Button icon="print" busy={busy === 'a4'} onClick={() => void print('a4')}>
            {t(text.printA4)}
          </Button>
          <Button kind="second" icon="print" busy={busy === 'a3'} onClick={() => void print('a3')}>
            {t(text.printA3)}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t(text.done)}
          </Button>
        </>
      }
    >
      <p>{t(text.readyLead)}</p>
      {isLost && <Note tone="act">{t(postText.unclear)}</Note>}
      <label className="link-address">
        <span>{t(text.address)}</span>
        <input readOnly value={address} onFocus={({ target }) => target.select()} />
      </label>
      <Button kind="second" icon="copy" onClick={() => void copy()}>
        {t(text.copy)}
      </Button>
    </Dialog>
  );
}
