import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { pilotGroups } from '#pilot-groups/contract.ts';
import type { SignedVersion } from '#pilot-groups/organisation-view.ts';
import { pageText } from '#pilot-groups/page-text.ts';
import { versionsText as text } from '#pilot-groups/versions-text.ts';
import { RoomHead } from '#pilot-groups/web/Frame.tsx';
import { GroupFacts } from '#pilot-groups/web/GroupFacts.tsx';
import { MemberSides } from '#pilot-groups/web/MemberSides.tsx';
import { writeDay } from '#platform/contract/dates.ts';
import type { AnswerOf } from '#platform/contract/endpoint.ts';
import { useAnswer } from '#platform/web/call.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { SelectField } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** The organisation as both parties have signed it, each time. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useAnswer(pilotGroups.listVersions, { params: { company } });
  if (answer.data) return <Versions view={answer.data} />;
  if (answer.error)
    return <Trouble eyebrow={t(pageText.name)} error={answer.error} onAgain={() => void answer.refetch()} />;
  return <Skeleton lines={6} />;
}

const day = (moment: string) => writeDay(moment.slice(0, 10), pageLanguage(), 'long');

function Versions({ view }: { view: AnswerOf<typeof pilotGroups.listVersions> }) {
  const t = useSay();
  const { company, versions, changed } = view;
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = versions.find(({ version }) => version === chosen) ?? versions[0];
  if (!shown)
    return (
      <>
        <RoomHead company={company} place="versions" title={t(text.versionsNone)} />
        <Empty title={t(text.versionsNone)} body={t(text.versionsNoneBody)}>
          <LinkButton kind="second" to={`/companies/${company.company}/pilot-groups`}>
            {t(text.versionsToOrganisation)}
          </LinkButton>
        </Empty>
      </>
    );
  const options = versions.map(({ version, number, at }) => ({
    value: version,
    label: t(text.versionOn, { number, date: day(at) }),
  }));
  return (
    <>
      <RoomHead company={company} place="versions" title={t(text.versionsHead, { count: versions.length })} />
      <div className="pilots-stack">
        <div className="form pilots-chosen">
          <SelectField
            name="version"
            label={t(text.versionsWhich)}
            value={shown.version}
            options={options}
            onChange={setChosen}
          />
          <Note tone="calm" icon="lock">
            {t(text.signatures, {
              employer: shown.signatures.employer.by,
              employees: shown.signatures.employees.by,
            })}
            {changed && shown === versions[0] && ` ${t(pageText.changedSince)}`}
          </Note>
        </div>
        <Signed version={shown} />
      </div>
    </>
  );
}

/** One version, whole: nothing in it is of today. */
function Signed({ version }: { version: SignedVersion }) {
  const t = useSay();
  const { areas, groups } = version.content;
  return (
    <>
      <section aria-labelledby="areas-title">
        <h2 id="areas-title">{t(pageText.areas)}</h2>
        <ul className="pilot-areas">
          {areas.map(({ area, name, siteName, what, why }) => (
            <li key={area} className="pilot-area">
              <div className="pilot-words">
                <h3>{name}</h3>
                <p className="small subtle">{siteName || t(pageText.across)}</p>
                {what && <p>{what}</p>}
                {why && <p className="small">{why}</p>}
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="groups-title">
        <h2 id="groups-title">{t(pageText.groups)}</h2>
        <ul className="pilot-cards">
          {groups.map((group) => (
            <li key={group.group} className="card pilot-card">
              <h3>{group.title}</h3>
              {group.goal && <p>{group.goal}</p>}
              <MemberSides members={group.members} today={version.at.slice(0, 10)} />
              <GroupFacts group={group} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
