import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { answerKey, useAnswer } from '#platform/web/call.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { commentsText as text } from '#surveys/comments-text.ts';
import { surveys } from '#surveys/contract.ts';
import type { CommentsView } from '#surveys/results-page-view.ts';
import { CommentCard } from '#surveys/web/CommentCard.tsx';
import '#surveys/web/results.css';
import '#surveys/web/comments.css';

/** What was written, for one from each party to go through before anybody else reads it. */
export function Page() {
  const t = useSay();
  const queries = useQueryClient();
  const { company = '', wave = '' } = useParams({ strict: false });
  const asked = { params: { company, wave } };
  const answer = useAnswer(surveys.readComments, asked);
  if (answer.error)
    return <Trouble eyebrow={t(text.eyebrow)} error={answer.error} onAgain={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton lines={6} />;
  const keep = (view: CommentsView) => queries.setQueryData(answerKey(surveys.readComments, asked), view);
  return <Queue view={answer.data} onSaid={keep} />;
}

function Queue({ view, onSaid }: { view: CommentsView; onSaid: (view: CommentsView) => void }) {
  const t = useSay();
  const language = pageLanguage();
  const open = view.questions.filter(({ released }) => !released).flatMap(({ comments }) => comments);
  const waiting = open.filter(({ own, standing }) => !own || standing === 'apart').length;
  const isOther = waiting === 0 && open.length > 0;
  const head =
    view.questions.length === 0
      ? t(text.headNone)
      : isOther
        ? t(text.headOther)
        : t(text.head, { count: waiting });
  return (
    <div className="results">
      <PageHead eyebrow={`${view.company.name} · ${view.title}`} title={head} lead={t(text.lead)} />
      {view.questions.map(({ item, text: asked, released, comments }) => (
        <section key={item}>
          <h2>{asked[language]}</h2>
          {released && <Note tone="calm">{t(text.released)}</Note>}
          <ul className="comments">
            {comments.map((comment) => (
              <CommentCard
                key={comment.comment}
                view={view}
                comment={comment}
                released={released}
                onSaid={onSaid}
              />
            ))}
          </ul>
        </section>
      ))}
      <p>
        <LinkButton kind="second" to={`/companies/${view.company.company}/surveys/${view.wave}/results`}>
          {t(text.toResults)}
        </LinkButton>
      </p>
    </div>
  );
}
