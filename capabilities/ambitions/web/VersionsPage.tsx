import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ambitions } from '#ambitions/contract.ts';
import { pageText } from '#ambitions/page-text.ts';
import { compared, type ThenNow } from '#ambitions/then-now.ts';
import { versionsText as text } from '#ambitions/versions-text.ts';
import { RoomHead } from '#ambitions/web/Frame.tsx';
import { ThenNowTables } from '#ambitions/web/ThenNowTables.tsx';
import { writeDay } from '#platform/contract/dates.ts';
import type { AnswerOf } from '#platform/contract/endpoint.ts';
import { addressOf, useAnswer } from '#platform/web/call.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { SelectField } from '#platform/web/kit/Field.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import '#ambitions/web/ambitions.css';

type View = AnswerOf<typeof ambitions.listPictures>;

/** The pictures both parties have signed, and any two of them held against each other. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useAnswer(ambitions.listPictures, { params: { company } });
  if (answer.error && !answer.data)
    return <Trouble eyebrow={t(pageText.name)} error={answer.error} onAgain={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton lines={6} />;
  return answer.data.versions.length === 0 ? (
    <NoVersions view={answer.data} />
  ) : (
    <Versions view={answer.data} />
  );
}

function NoVersions({ view }: { view: View }) {
  const t = useSay();
  return (
    <>
      <RoomHead company={view.company} place="versions" title={t(text.headNone)} />
      <Empty title={t(text.headNone)} body={t(text.emptyBody)}>
        <LinkButton to={`/companies/${view.company.company}/ambitions`} kind="second">
          {t(text.toPicture)}
        </LinkButton>
      </Empty>
    </>
  );
}

const standing = 'now';

function Versions({ view }: { view: View }) {
  const t = useSay();
  const oldest = view.versions.at(-1)!;
  const [before, setBefore] = useState(oldest.version);
  const [after, setAfter] = useState<string>(standing);
  const find = (version: string) => view.versions.find((one) => one.version === version);
  const shown = compared((find(before) ?? oldest).content, find(after)?.content ?? view.now);
  const changes = changesIn(shown);
  const options = view.versions.map(({ version, number, at }) => ({
    value: version,
    label: t(text.versionOn, { number, date: writeDay(at.slice(0, 10), pageLanguage(), 'long') }),
  }));
  const today = { value: standing, label: t(text.standing) };
  const title = changes === 0 ? t(text.headSame) : t(text.headChanged, { count: changes });
  return (
    <>
      <RoomHead company={view.company} place="versions" title={title} />
      <div className="ambitions-stack">
        <div className="form versions-chosen">
          <div className="pair">
            <SelectField
              name="before"
              label={t(text.before)}
              value={before}
              onChange={setBefore}
              options={options}
            />
            <SelectField
              name="after"
              label={t(text.after)}
              value={after}
              onChange={setAfter}
              options={[today, ...options]}
            />
          </div>
          <Signatures view={view} version={before} />
        </div>
        <ThenNowTables shown={shown} />
      </div>
    </>
  );
}

const changesIn = ({ challenges, ambitions: aims, forces }: ThenNow): number =>
  [...challenges, ...aims, ...forces].filter(({ change }) => change !== 'same').length;

function Signatures({ view, version }: { view: View; version: string }) {
  const t = useSay();
  const found = view.versions.find((one) => one.version === version);
  if (!found) return null;
  const { employer, employees } = found.signatures;
  const { company } = view.company;
  return (
    <div className="ambitions-acts">
      <span className="small subtle">
        {t(text.signatures, { employer: employer.by, employees: employees.by })}
      </span>
      <LinkButton
        kind="quiet"
        icon="print"
        href={addressOf(ambitions.readPictureDocument, { params: { company }, query: { version } })}
      >
        {t(text.pdf)}
      </LinkButton>
    </div>
  );
}
