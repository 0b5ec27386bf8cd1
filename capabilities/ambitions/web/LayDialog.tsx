import { useState } from 'react';
import type { ChallengeView } from '#ambitions/ambitions-view.ts';
import { ambitions } from '#ambitions/contract.ts';
import { pageText } from '#ambitions/page-text.ts';
import { voiceText as text } from '#ambitions/voice-text.ts';
import { useAmbitionsAct } from '#ambitions/web/use-ambitions.ts';
import { makeId } from '#platform/contract/id.ts';
import { RadioField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';

type Props = {
  company: string;
  challenge: ChallengeView;
  others: readonly ChallengeView[];
  onClose: () => void;
};

/** Lays a challenge with another that is about the same thing. */
export function LayDialog({ company, challenge, others, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const [sorting] = useState(makeId);
  const [beside, setBeside] = useState(others[0]?.challenge ?? '');
  const { run, busy, error } = useAmbitionsAct(ambitions.sortChallenge, company);
  const moved = challenge.challenge;
  const done = () => {
    onClose();
    const undo = () => run({ sorting: makeId(), challenge: moved, beside: null });
    toast({ message: t(text.laidTogether), undo: { label: t(pageText.undo), act: undo } });
  };
  return (
    <FormDialog
      title={t(text.goesWithTitle, { title: challenge.title.value })}
      lead={t(text.goesWithLead)}
      act={t(text.layTogether)}
      busy={busy}
      error={error}
      onSend={() => run({ sorting, challenge: moved, beside }, done)}
      onClose={onClose}
    >
      <RadioField
        name="beside"
        label={t(text.chooseOne)}
        value={beside}
        onChange={setBeside}
        options={others.map((one) => ({
          value: one.challenge,
          label: t(text.option, { side: t(pageText[one.side]), title: one.title.value }),
        }))}
      />
    </FormDialog>
  );
}
