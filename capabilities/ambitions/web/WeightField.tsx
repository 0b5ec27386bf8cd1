import { useState } from 'react';
import type { ChallengeView } from '#ambitions/ambitions-view.ts';
import { ambitions } from '#ambitions/contract.ts';
import { weights } from '#ambitions/limits.ts';
import { voiceText as text } from '#ambitions/voice-text.ts';
import { useAmbitionsAct } from '#ambitions/web/use-ambitions.ts';
import { makeId } from '#platform/contract/id.ts';
import { RadioField } from '#platform/web/kit/Field.tsx';
import { useSay } from '#platform/web/say.ts';

/** How much a challenge matters. What is chosen stands at once, and stays when it is stored. */
export function WeightField({ company, challenge }: { company: string; challenge: ChallengeView }) {
  const t = useSay();
  const [chosen, setChosen] = useState('');
  const { run, busy, error } = useAmbitionsAct(ambitions.writeWords, company);
  const { challenge: id, may, weight } = challenge;
  const choose = (value: string) => {
    if (!may.write) return;
    setChosen(value);
    const of = { kind: 'challenge' as const, challenge: id, field: 'weight' as const };
    run({ of, value, edit: makeId(), basedOn: weight.edit });
  };
  return (
    <div className="weight-field">
      <RadioField
        name={`weight-${id}`}
        label={t(text.weight)}
        hint={t(text.weightHint)}
        value={busy ? chosen : weight.value}
        problem={error?.message}
        onChange={choose}
        options={weights.map((value) => ({ value, label: value }))}
      />
    </div>
  );
}
