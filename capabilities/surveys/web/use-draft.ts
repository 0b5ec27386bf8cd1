import { useCallback, useEffect, useState } from 'react';
import { useAct } from '#platform/web/call.ts';
import { keepUnsent, readUnsent } from '#platform/web/unsent.ts';
import { surveys } from '#surveys/contract.ts';
import type { InstrumentDraft } from '#surveys/instrument-draft.ts';

/** How long the pen rests before what is written is sent, in milliseconds. */
const rest = 1000;

type Stored = { draft: InstrumentDraft; revision: number; writtenAt: string };
export type ChangeDraft = (step: (now: InstrumentDraft) => InstrumentDraft) => void;

/** A draft that is sent when the pen rests, and kept in this window until the server has it. */
export function useDraft(instrument: string, first: Stored) {
  const kept = `instrument ${instrument}`;
  const [stored, setStored] = useState(first);
  const [draft, setDraft] = useState<InstrumentDraft>(() => {
    const unsent = readUnsent(kept) as Pick<Stored, 'draft' | 'revision'> | null;
    return unsent?.revision === first.revision ? unsent.draft : first.draft;
  });
  const write = useAct(surveys.writeInstrumentDraft);
  const dirty = draft !== stored.draft;
  const { mutate, isPending, error } = write;
  useEffect(() => {
    keepUnsent(kept, dirty ? { draft, revision: stored.revision } : null);
    if (!dirty || isPending || error) return undefined;
    const send = () =>
      mutate(
        { params: { instrument }, body: { revision: stored.revision, draft } },
        { onSuccess: (saved) => setStored({ draft, ...saved }) },
      );
    const timer = setTimeout(send, rest);
    return () => clearTimeout(timer);
  }, [kept, dirty, draft, stored, isPending, error, mutate, instrument]);
  const change: ChangeDraft = useCallback((step) => setDraft(step), []);
  return { draft, change, stored, dirty, saving: isPending, error, again: write.reset };
}
