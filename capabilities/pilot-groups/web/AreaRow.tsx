import { useState } from 'react';
import { pilotGroups } from '#pilot-groups/contract.ts';
import type { AreaView, PilotGroupsView } from '#pilot-groups/organisation-view.ts';
import { pageText as text } from '#pilot-groups/page-text.ts';
import { AreaDialog } from '#pilot-groups/web/AreaDialog.tsx';
import { usePilotGroupsAct } from '#pilot-groups/web/use-pilot-groups.ts';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';

/** An area: where it is, what it is, and why the pilot is there. */
export function AreaRow({ view, area }: { view: PilotGroupsView; area: AreaView }) {
  const t = useSay();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const { run, busy, error } = usePilotGroupsAct(pilotGroups.saveArea, view.company.company);
  const { area: id, name, site, siteName, what, why, challenge, may } = area;
  const words = { area: id, name, site, what, why, challenge };
  const remove = () => {
    const content = makeId();
    const undo = () => run({ ...words, content: makeId(), basedOn: content, stands: true });
    run({ ...words, content, basedOn: area.content, stands: false }, () =>
      toast({ message: t(text.removed), undo: { label: t(text.undo), act: undo } }),
    );
  };
  return (
    <li className="pilot-area">
      <div className="pilot-words">
        <h3>{name}</h3>
        <p className="small subtle">{siteName || t(text.across)}</p>
        {what && <p>{what}</p>}
        {why && (
          <p className="small">
            <b>{t(text.why)}:</b> {why}
          </p>
        )}
        {challenge && (
          <p className="small">
            <b>{t(text.challenge)}:</b> {challenge}
          </p>
        )}
      </div>
      {view.may.write && (
        <div className="pilot-acts">
          <Button kind="quiet" aria-label={`${t(text.change)}: ${name}`} onClick={() => setOpen(true)}>
            {t(text.change)}
          </Button>
          <Button
            kind="quiet"
            busy={busy}
            aria-label={`${t(text.remove)}: ${name}`}
            reason={may.remove ? undefined : t(text.inUse)}
            onClick={remove}
          >
            {t(text.remove)}
          </Button>
        </div>
      )}
      {error && <Note tone="act">{error.message}</Note>}
      {open && <AreaDialog view={view} area={area} onClose={() => setOpen(false)} />}
    </li>
  );
}
