import { useParams } from '@tanstack/react-router';
import { useAnswer } from '#platform/web/call.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { samsyn } from '#samsyn/contract.ts';
import { pageText as text } from '#samsyn/page-text.ts';
import type { SamsynPicture, SamsynView } from '#samsyn/samsyn-view.ts';
import { hasAnything, titleOf } from '#samsyn/sentence.ts';
import { IndexPanel } from '#samsyn/web/IndexPanel.tsx';
import { placeOf } from '#samsyn/web/place-of.ts';
import { TalkPanel } from '#samsyn/web/TalkPanel.tsx';
import { Lacks, Topics } from '#samsyn/web/Topics.tsx';
import '#samsyn/web/samsyn.css';

/** How far apart the parties stood and stand, topic by topic. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useAnswer(samsyn.readSamsyn, { params: { company } });
  if (answer.data) return <Shown view={answer.data} />;
  if (answer.error)
    return <Trouble eyebrow={t(text.eyebrow)} error={answer.error} onAgain={() => void answer.refetch()} />;
  return <Skeleton lines={8} />;
}

function Shown({ view }: { view: SamsynView }) {
  const t = useSay();
  const eyebrow = `${view.company.name} · ${t(text.eyebrow)}`;
  if (view.picture) return <Picture view={view} picture={view.picture} eyebrow={eyebrow} />;
  return (
    <PageHead
      eyebrow={eyebrow}
      title={t(text.existsTitle, { exists: String(view.exists) })}
      lead={t(text.existsLead)}
    />
  );
}

function Picture({ view, picture, eyebrow }: { view: SamsynView; picture: SamsynPicture; eyebrow: string }) {
  const t = useSay();
  const { company } = view.company;
  const title = titleOf(picture, pageLanguage());
  if (!hasAnything(picture))
    return (
      <>
        <PageHead eyebrow={eyebrow} title={title} />
        <Empty title={t(text.emptyTitle)} body={t(text.emptyBody)}>
          {view.opens[0] && (
            <LinkButton to={placeOf(view.opens[0], company)}>{t(text[`go-${view.opens[0]}`])}</LinkButton>
          )}
        </Empty>
        <Lacks topics={picture.topics} />
      </>
    );
  return (
    <>
      <PageHead eyebrow={eyebrow} title={title} lead={t(text.lead)} />
      <div className="samsyn-two">
        <Topics view={view} picture={picture} />
        <div className="samsyn-aside">
          <TalkPanel view={view} picture={picture} />
          <IndexPanel picture={picture} />
          <LinkButton kind="second" icon="print" href={`/api/samsyn/companies/${company}/document.pdf`}>
            {t(text.document)}
          </LinkButton>
        </div>
      </div>
    </>
  );
}
