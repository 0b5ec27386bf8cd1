import { useState } from 'react';
import type { PilotGroupsView } from '#pilot-groups/organisation-view.ts';
import { pageText as text } from '#pilot-groups/page-text.ts';
import { AreaDialog } from '#pilot-groups/web/AreaDialog.tsx';
import { AreaRow } from '#pilot-groups/web/AreaRow.tsx';
import { RoomHead, WithPilotGroups } from '#pilot-groups/web/Frame.tsx';
import { GroupCard } from '#pilot-groups/web/GroupCard.tsx';
import { GroupDialog } from '#pilot-groups/web/GroupDialog.tsx';
import { MissingList } from '#pilot-groups/web/MissingList.tsx';
import { SignPanel } from '#pilot-groups/web/SignPanel.tsx';
import { Button } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { type Say, useSay } from '#platform/web/say.ts';

/** How phase 2 is organised: areas, pilot groups, what is missing, and the signatures. */
export const Page = () => <WithPilotGroups>{(view) => <Organisation view={view} />}</WithPilotGroups>;

function headlineOf({ areas, groups, organisation }: PilotGroupsView, t: Say): string {
  const { missing, signed, changed } = organisation;
  if (signed && !changed) return t(text.headSigned);
  if (signed) return t(text.headChanged);
  if (areas.length + groups.length === 0) return t(text.headEmpty);
  const unsigned = missing.filter(({ what }) => what === 'signature');
  const lacking = missing.length - unsigned.length;
  if (lacking > 0) return t(text.headMissing, { count: lacking });
  return unsigned.length === 1 ? t(text.headOneSigned, { side: unsigned[0]!.turn }) : t(text.headReady);
}

function Organisation({ view }: { view: PilotGroupsView }) {
  const t = useSay();
  const [adding, setAdding] = useState<'area' | 'group' | null>(null);
  const { areas, groups, may } = view;
  const reason = may.write ? undefined : t(text.mayNot);
  const close = () => setAdding(null);
  const add = (what: 'area' | 'group', kind: 'primary' | 'second') => (
    <Button kind={kind} icon="plus" reason={reason} onClick={() => setAdding(what)}>
      {t(what === 'area' ? text.addArea : text.addGroup)}
    </Button>
  );
  const isEmpty = areas.length + groups.length === 0;
  return (
    <>
      <RoomHead company={view.company} place="organisation" title={headlineOf(view, t)} lead={t(text.lead)} />
      <div className="pilots-two">
        <div className="pilots-main">
          {isEmpty ? (
            <Empty title={t(text.emptyTitle)} body={t(text.emptyBody)}>
              {add('area', 'primary')}
            </Empty>
          ) : (
            <>
              <section aria-labelledby="areas-title">
                <h2 id="areas-title">{t(text.areas)}</h2>
                <ul className="pilot-areas">
                  {areas.map((area) => (
                    <AreaRow key={area.area} view={view} area={area} />
                  ))}
                </ul>
                {add('area', 'second')}
              </section>
              <section aria-labelledby="groups-title">
                <h2 id="groups-title">{t(text.groups)}</h2>
                {groups.length === 0 && <p className="subtle">{t(text.noGroups)}</p>}
                <ul className="pilot-cards">
                  {groups.map((group) => (
                    <GroupCard key={group.group} view={view} group={group} />
                  ))}
                </ul>
                {add('group', groups.length === 0 ? 'primary' : 'second')}
              </section>
            </>
          )}
        </div>
        <aside className="pilots-aside">
          <MissingList view={view} />
          <SignPanel view={view} />
        </aside>
      </div>
      {adding === 'area' && <AreaDialog view={view} area={null} onClose={close} />}
      {adding === 'group' && <GroupDialog view={view} group={null} onClose={close} />}
    </>
  );
}
