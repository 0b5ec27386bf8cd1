import { useState } from 'react';
import { agreeText } from '#lean-status/agree-text.ts';
import { leanStatus } from '#lean-status/contract.ts';
import { type Level, levels } from '#lean-status/instrument.ts';
import { rateText } from '#lean-status/rate-text.ts';
import type { DimensionView } from '#lean-status/round-view.ts';
import { medianOf } from '#lean-status/spread.ts';
import { tableText as text } from '#lean-status/table-text.ts';
import { dimensionIn, type OnTable } from '#lean-status/web/on-table.ts';
import { useLeanAct } from '#lean-status/web/use-lean-status.ts';
import { problemOf } from '#platform/web/call.ts';
import { RadioField, SelectField, TextArea } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';

type Props = OnTable & { one: DimensionView; onClose: () => void };

/** A place to begin the talk: the whole level nearest to the middle of the voices. */
function middle({ voices }: DimensionView, of: 'now' | 'target'): Level {
  const value = medianOf(voices.flatMap((voice) => voice[of] ?? [])) ?? 3;
  return levels.find((level) => level >= Math.round(value)) ?? 5;
}

/** One value now and one aim, with why. The signs stand beside each level, so that the talk is about what one sees. */
export function AgreedDialog({ view, round, one, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const edit = useOneId();
  const { company } = view.company;
  const { name, signs } = dimensionIn(round, one.dimension);
  const { run, busy, error } = useLeanAct(leanStatus.writeAgreed, company);
  const [basedOn] = useState(one.agreed?.edit ?? null);
  const [now, setNow] = useState<Level>(one.agreed?.now ?? middle(one, 'now'));
  const [target, setTarget] = useState<Level>(
    one.agreed?.target ?? levels[Math.max(now, middle(one, 'target')) - 1]!,
  );
  const [note, setNote] = useState(one.agreed?.note ?? '');
  const send = () =>
    run(
      {
        params: { company, round: round.summary.round },
        body: { edit, dimension: one.dimension, now, target, note, basedOn },
      },
      () => {
        toast({ message: t(agreeText.saved) });
        onClose();
      },
    );
  const hadYes = one.agreed !== null && Object.values(one.agreed.yes).some((yes) => yes !== null);
  const options = levels.map((level) => ({
    value: String(level),
    label: `${level}. ${signs[level - 1]}`,
  }));
  return (
    <FormDialog
      wide
      title={name}
      lead={hadYes ? t(agreeText.yesFalls) : undefined}
      act={t(text.save)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <RadioField
        name="now"
        label={t(text.valueNow)}
        value={String(now)}
        options={options}
        problem={problemOf(error, 'now')}
        onChange={(value) => {
          setNow(Number(value) as Level);
          if (Number(value) > target) setTarget(Number(value) as Level);
        }}
      />
      <SelectField
        name="target"
        label={t(text.valueTarget)}
        value={String(target)}
        options={levels
          .filter((level) => level >= now)
          .map((level) => ({ value: String(level), label: t(rateText.level, { n: level }) }))}
        problem={problemOf(error, 'target')}
        onChange={(value) => setTarget(Number(value) as Level)}
      />
      <TextArea
        name="note"
        label={t(text.note)}
        hint={t(text.noteHint)}
        value={note}
        problem={problemOf(error, 'note')}
        onChange={setNote}
      />
    </FormDialog>
  );
}
