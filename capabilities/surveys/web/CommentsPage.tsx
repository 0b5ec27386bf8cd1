import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answerKey, useAnswer } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { commentsText as text } from '#surveys/comments-text.ts';
import { surveys } from '#surveys/contract.ts';
import type { CommentReviewed, CommentsView } from '#surveys/results-page-view.ts';
import { CommentCard } from '#surveys/web/CommentCard.tsx';
import { WaveEyebrow } from '#surveys/web/WaveEyebrow.tsx';
import '#surveys/web/results.css';
import '#surveys/web/comments.css';

/** What was written, for one from each party to go through before anybody else reads it: what waits for one first. */
export function Page() {
  const t = useSay();
  const queries = useQueryClient();
  const { company = '', wave = '' } = useParams({ strict: false });
  const [show, setShow] = useState<'waiting' | 'all'>('waiting');
  /** The last comment of each page that has been left. */
  const [before, setBefore] = useState<readonly string[]>([]);
  const after = before.at(-1);
  const asked = { params: { company, wave }, query: after === undefined ? { show } : { show, after } };
  const answer = useAnswer(surveys.readComments, asked);
  if (answer.error)
    return <Trouble eyebrow={t(text.eyebrow)} error={answer.error} onAgain={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton lines={6} />;
  const { next } = answer.data;
  // What has been said stays where it is until the page is left: it can be said otherwise at once.
  const keep = (said: CommentReviewed) => {
    if (said.released) void queries.invalidateQueries({ queryKey: [surveys.readComments.path] });
    else
      queries.setQueryData<CommentsView>(
        answerKey(surveys.readComments, asked),
        (view) => view && patched(view, said),
      );
  };
  const turn = (pages: readonly string[], what = show) => {
    setShow(what);
    setBefore(pages);
    void queries.invalidateQueries({ queryKey: [surveys.readComments.path] });
    scrollTo(0, 0);
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  };
  const { total, waiting } = answer.data;
  return (
    <div className="results">
      <Queue view={answer.data} onSaid={keep} />
      <p className="act-row">
        {before.length > 0 && (
          <Button kind="second" icon="arrow-left" onClick={() => turn(before.slice(0, -1))}>
            {t(text.back)}
          </Button>
        )}
        {next && (
          <Button kind="second" icon="arrow-right" onClick={() => turn([...before, next])}>
            {t(text.next)}
          </Button>
        )}
        {show === 'waiting' && total > 0 && (
          <Button kind="quiet" onClick={() => turn([], 'all')}>
            {t(text.showAll, { count: total })}
          </Button>
        )}
        {show === 'all' && waiting > 0 && (
          <Button kind="quiet" onClick={() => turn([], 'waiting')}>
            {t(text.showWaiting)}
          </Button>
        )}
        <LinkButton kind="second" to={`/companies/${company}/surveys/${wave}/results`}>
          {t(text.toResults)}
        </LinkButton>
      </p>
    </div>
  );
}

const patched = (view: CommentsView, { comment, waiting, open }: CommentReviewed): CommentsView => ({
  ...view,
  waiting,
  open,
  questions: view.questions.map((question) => ({
    ...question,
    comments: question.comments.map((one) => (one.comment === comment.comment ? comment : one)),
  })),
});

function Queue({ view, onSaid }: { view: CommentsView; onSaid: (said: CommentReviewed) => void }) {
  const t = useSay();
  const language = pageLanguage();
  const { waiting, open, total } = view;
  const head =
    total === 0
      ? t(text.headNone)
      : waiting === 0 && open > 0
        ? t(text.headOther)
        : t(text.head, { count: waiting });
  return (
    <>
      <PageHead eyebrow={<WaveEyebrow wave={view} />} title={head} lead={t(text.lead)} />
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
    </>
  );
}
