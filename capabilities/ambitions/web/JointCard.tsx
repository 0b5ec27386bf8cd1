import { useState } from 'react';
import type { AmbitionsView, JointView } from '#ambitions/ambitions-view.ts';
import { ambitions } from '#ambitions/contract.ts';
import { longest } from '#ambitions/limits.ts';
import { pageText } from '#ambitions/page-text.ts';
import { voiceText as text } from '#ambitions/voice-text.ts';
import { AgreementMark } from '#ambitions/web/AgreementMark.tsx';
import { SideWords } from '#ambitions/web/SideWords.tsx';
import { useAmbitionsAct, useWriting } from '#ambitions/web/use-ambitions.ts';
import { Voices } from '#ambitions/web/Voices.tsx';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { WrittenField } from '#platform/web/kit/WrittenField.tsx';
import { useSay } from '#platform/web/say.ts';

type Props = { view: AmbitionsView; joint: JointView };

/** A challenge in words of both: its text, what each party says of it, and what each wrote for itself. */
export function JointCard({ view, joint }: Props) {
  const t = useSay();
  const { company } = view.company;
  const { wording, said, may, state } = joint;
  const [changing, setChanging] = useState(false);
  const isSaid = said.employer !== null || said.employees !== null;
  const voices = view.challenges.filter((one) => one.topic === joint.topic);
  const named = wording.value || (voices[0]?.title.value ?? '');
  return (
    <li className="joint">
      <div className="joint-head">
        <AgreementMark state={state} mine={view.may.sides.some((side) => !said[side])} />
        <span className="joint-acts">
          {may.write && isSaid && !changing && (
            <Button kind="quiet" aria-label={`${t(text.change)}: ${named}`} onClick={() => setChanging(true)}>
              {t(text.change)}
            </Button>
          )}
          {may.remove && <Remove company={company} joint={joint.joint} named={named} />}
        </span>
      </div>
      <Wording company={company} joint={joint} open={!isSaid || changing} />
      {changing && <p className="small subtle">{t(text.changeNote)}</p>}
      <SideWords
        company={company}
        about="joint"
        thing={joint.joint}
        saidOf={wording.value.trim() === '' ? null : wording.edit}
        named={named}
        said={said}
        may={may}
        sides={view.may.sides}
      />
      <p className="small subtle voices-head">{t(text.wroteApart)}</p>
      <Voices label={named} voices={voices} />
    </li>
  );
}

function Wording({ company, joint, open }: { company: string; joint: JointView; open: boolean }) {
  const t = useSay();
  const write = useWriting(company);
  const { wording, may } = joint;
  if (!open) return <p className="joint-words">{wording.value}</p>;
  return (
    <WrittenField
      name={`wording-${joint.joint}`}
      label={t(text.wording)}
      value={wording}
      longest={longest.wording}
      multiline
      disabled={!may.write}
      why={t(pageText.onlyReading)}
      onWrite={(value, writing) => write({ kind: 'joint', joint: joint.joint }, value, writing)}
    />
  );
}

function Remove({ company, joint, named }: { company: string; joint: string; named: string }) {
  const t = useSay();
  const toast = useToast();
  const { run, busy, error } = useAmbitionsAct(ambitions.setStanding, company);
  const set = (stands: boolean, onDone?: () => void) =>
    run({ standing: makeId(), of: 'joint', thing: joint, stands }, onDone);
  const remove = () =>
    set(false, () =>
      toast({ message: t(text.jointRemoved), undo: { label: t(pageText.undo), act: () => set(true) } }),
    );
  return (
    <>
      <Button kind="quiet" busy={busy} aria-label={`${t(text.remove)}: ${named}`} onClick={remove}>
        {t(text.remove)}
      </Button>
      {error && <span role="alert">{error.message}</span>}
    </>
  );
}
