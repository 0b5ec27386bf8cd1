import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ActionView } from '#actions/action-view.ts';
import { type ActionsView, actions as endpoints } from '#actions/contract.ts';
import { chosen, type Grouped, grouped, type Whose } from '#actions/grouping.ts';
import { pageText as text } from '#actions/page-text.ts';
import { ActionRow } from '#actions/web/ActionRow.tsx';
import { useSession } from '#people/web/door.tsx';
import { writeDay } from '#platform/contract/dates.ts';
import { useAnswer } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Tabs } from '#platform/web/kit/Tabs.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import '#actions/web/actions.css';

/** What has been promised in a company, the late first. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useAnswer(endpoints.listActions, { params: { company } });
  if (answer.data) return <List view={answer.data} />;
  if (answer.error)
    return <Trouble eyebrow={t(text.title)} error={answer.error} onAgain={() => void answer.refetch()} />;
  return <Skeleton lines={6} />;
}

function headlineOf(all: Grouped, t: Say): string {
  if (all.late.length > 0) return t(text.headLate, { count: all.late.length });
  if (all.soon.length > 0) return t(text.headSoon, { count: all.soon.length });
  if (all.later.length > 0) return t(text.headLater);
  return all.over.length + all.older.length > 0 ? t(text.headDone) : t(text.headNone);
}

const choices = [
  ['everybody', text.everybodys],
  ['mine', text.mine],
  ['employer', text['side-employer']],
  ['employees', text['side-employees']],
  ['adviser', text['side-adviser']],
] as const;

function List({ view }: { view: ActionsView }) {
  const t = useSay();
  const session = useSession();
  const [whose, setWhose] = useState<Whose>('everybody');
  const { company, name } = view.company;
  const all = grouped(view.actions, view.today);
  const shown = grouped(chosen(view.actions, whose, session?.person?.person ?? null), view.today);
  const part = (key: 'late' | 'soon' | 'later') => (
    <Part key={key} title={t(text[key])} actions={shown[key]} view={view} />
  );
  return (
    <>
      <PageHead
        eyebrow={`${name} · ${writeDay(view.today, pageLanguage(), 'full')}`}
        title={headlineOf(all, t)}
      />
      {view.actions.length > 0 && (
        <Tabs
          label={t(text.whose)}
          tabs={choices.map(([key, label]) => ({ key, label: t(label), current: key === whose }))}
          onChoose={(key) => setWhose(key as Whose)}
        />
      )}
      {all.late.length + all.soon.length + all.later.length === 0 && (
        <Empty title={t(text.emptyTitle)} body={t(text.emptyBody)}>
          <LinkButton to={`/companies/${company}/steering-group/meetings`}>{t(text.openMeetings)}</LinkButton>
        </Empty>
      )}
      {view.actions.length > 0 && (
        <>
          {Object.values(shown).every(({ length }) => length === 0) && <p>{t(text.noneHere)}</p>}
          {(['late', 'soon', 'later'] as const).map(part)}
          <Over view={view} over={shown.over} older={shown.older} />
        </>
      )}
    </>
  );
}

function Part({
  title,
  actions,
  view,
}: {
  title: string;
  actions: readonly ActionView[];
  view: ActionsView;
}) {
  if (actions.length === 0) return null;
  return (
    <section className="actions-part">
      <h2>{title}</h2>
      <ul className="actions-list">
        {actions.map((action) => (
          <ActionRow key={action.action} company={view.company.company} action={action} may={view.may} />
        ))}
      </ul>
    </section>
  );
}

/** What is over lately, and the rest on demand. */
function Over(props: { view: ActionsView; over: readonly ActionView[]; older: readonly ActionView[] }) {
  const t = useSay();
  const [whole, setWhole] = useState(false);
  const { view, over, older } = props;
  return (
    <>
      <Part title={t(text.over)} actions={whole ? [...over, ...older] : over} view={view} />
      {!whole && older.length > 0 && (
        <p className="actions-part">
          <Button kind="quiet" onClick={() => setWhole(true)}>
            {t(text.showAll, { count: older.length })}
          </Button>
        </p>
      )}
    </>
  );
}
