import { useState } from 'react';
import { pilotGroups } from '#pilot-groups/contract.ts';
import type { GroupView, PilotGroupsView } from '#pilot-groups/organisation-view.ts';
import { pageText as text } from '#pilot-groups/page-text.ts';
import { GroupDialog } from '#pilot-groups/web/GroupDialog.tsx';
import { GroupFacts } from '#pilot-groups/web/GroupFacts.tsx';
import { MemberSides } from '#pilot-groups/web/MemberSides.tsx';
import { usePilotGroupsAct } from '#pilot-groups/web/use-pilot-groups.ts';
import { makeId } from '#platform/contract/id.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';

/** What of a group is written in its form. */
export const wordsOf = (group: GroupView) => {
  const { title, goal, areas, sites, rhythm, meets, line, steering, members } = group;
  return { group: group.group, title, goal, areas, sites, rhythm, meets, line, steering, members };
};

/** A pilot group: its aim, where it works, who is in it for each party, and the time it was promised. */
export function GroupCard({ view, group }: { view: PilotGroupsView; group: GroupView }) {
  const t = useSay();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const { run, busy, error } = usePilotGroupsAct(pilotGroups.saveGroup, view.company.company);
  const remove = () => {
    const content = makeId();
    const words = wordsOf(group);
    const undo = () => run({ ...words, content: makeId(), basedOn: content, stands: true });
    run({ ...words, content, basedOn: group.content, stands: false }, () =>
      toast({ message: t(text.removed), undo: { label: t(text.undo), act: undo } }),
    );
  };
  return (
    <li className="card pilot-card">
      <h3>{group.title}</h3>
      {group.goal && <p>{group.goal}</p>}
      <MemberSides members={group.members} today={view.today} />
      <GroupFacts group={group} />
      <div className="pilot-acts">
        <LinkButton kind="second" to={`/companies/${view.company.company}/pilot-groups/hours`}>
          {t(text.toHours)}
        </LinkButton>
        {view.may.write && (
          <>
            <Button
              kind="quiet"
              aria-label={`${t(text.change)}: ${group.title}`}
              onClick={() => setOpen(true)}
            >
              {t(text.change)}
            </Button>
            <Button
              kind="quiet"
              busy={busy}
              aria-label={`${t(text.remove)}: ${group.title}`}
              onClick={remove}
            >
              {t(text.remove)}
            </Button>
          </>
        )}
      </div>
      {error && <Note tone="act">{error.message}</Note>}
      {open && <GroupDialog view={view} group={group} onClose={() => setOpen(false)} />}
    </li>
  );
}
