import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { calibrationText as text } from '#lean-status/calibration-text.ts';
import type { CaseView } from '#lean-status/calibration-view.ts';
import { leanStatus } from '#lean-status/contract.ts';
import { type Level, levels } from '#lean-status/instrument.ts';
import { answerKey, useAct } from '#platform/web/call.ts';
import { RadioField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';

/** One's own levels for a case, by their signs. */
export function CaseDialog({ one, onClose }: { one: CaseView; onClose: () => void }) {
  const t = useSay();
  const queries = useQueryClient();
  const answer = useOneId();
  const act = useAct(leanStatus.answerCase);
  const [given, setGiven] = useState<ReadonlyMap<string, Level>>(new Map());
  const send = () =>
    act.mutate(
      {
        body: {
          answer,
          case: one.key,
          levels: [...given].map(([dimension, level]) => ({ dimension, level })),
        },
      },
      {
        onSuccess: (view) => {
          queries.setQueryData(answerKey(leanStatus.readCalibration, {}), view);
          onClose();
        },
      },
    );
  return (
    <FormDialog
      wide
      title={one.title}
      act={t(text.send)}
      busy={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <p className="row-words">{one.seen}</p>
      {one.dimensions.map(({ key, name, signs }) => (
        <RadioField
          key={key}
          name={key}
          label={name}
          value={String(given.get(key) ?? '')}
          options={levels.map((level) => ({ value: String(level), label: `${level}. ${signs[level - 1]}` }))}
          onChange={(value) => setGiven((now) => new Map(now).set(key, Number(value) as Level))}
        />
      ))}
    </FormDialog>
  );
}
