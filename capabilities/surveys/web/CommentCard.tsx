import { useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { ReasonDialog } from '#platform/web/kit/ReasonDialog.tsx';
import { useSay } from '#platform/web/say.ts';
import { commentsText as text } from '#surveys/comments-text.ts';
import { surveys } from '#surveys/contract.ts';
import { type Span, shownBy } from '#surveys/redaction.ts';
import type { CommentReviewed, CommentsView } from '#surveys/results-page-view.ts';
import { Blacked } from '#surveys/web/Blacked.tsx';

type Comment = CommentsView['questions'][number]['comments'][number];
type Wish = { outcome: 'kept' | 'blacked' | 'withheld'; spans?: readonly Span[]; reason?: string };

const wordsIn = (words: string): Span[] =>
  [...words.matchAll(/\S+/gu)].map((match) => ({ from: match.index, to: match.index + match[0].length }));

const touches = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;

/** One comment: what may point at a person is marked beforehand, and each word can be marked or not. */
export function CommentCard({
  view,
  comment,
  released,
  onSaid,
}: {
  view: CommentsView;
  comment: Comment;
  released: boolean;
  onSaid: (said: CommentReviewed) => void;
}) {
  const t = useSay();
  const act = useAct(surveys.reviewComment);
  const parts = wordsIn(comment.words);
  const before = comment.own?.spans ?? comment.flags;
  const [picked, setPicked] = useState(() =>
    parts.flatMap((part, i) => (before.some((span) => touches(span, part)) ? [i] : [])),
  );
  const [asking, setAsking] = useState(false);
  const say = ({ outcome, spans = [], reason = '' }: Wish) =>
    act.mutate(
      {
        params: { company: view.company.company, wave: view.wave, comment: comment.comment },
        body: { review: makeId(), side: view.sides[0] ?? null, outcome, spans: [...spans], reason },
      },
      {
        onSuccess: (answer) => {
          setAsking(false);
          onSaid(answer);
        },
      },
    );
  const { own, other, standing } = comment;
  return (
    <li className="card comment">
      {released ? (
        <p>
          <Blacked words={comment.words} />
        </p>
      ) : (
        <fieldset className="comment-words">
          <legend className="subtle">
            {comment.flags.length > 0 ? t(text.flagged, { count: comment.flags.length }) : t(text.pickWords)}
          </legend>
          {parts.map((part, i) => {
            const isPicked = picked.includes(i);
            return (
              <button
                key={part.from}
                type="button"
                aria-pressed={isPicked}
                onClick={() => setPicked(isPicked ? picked.filter((one) => one !== i) : [...picked, i])}
              >
                {comment.words.slice(part.from, part.to)}
              </button>
            );
          })}
        </fieldset>
      )}
      <p className={`comment-standing comment-${standing}`}>{t(text[`standing-${standing}`])}</p>
      {own && <Wanted label={t(text.own)} word={own} words={comment.words} />}
      {other && <Wanted label={t(text.other)} word={other} words={comment.words} />}
      {act.error && <p className="result-change-worse">{act.error.message}</p>}
      {!released && (
        <p className="comment-acts">
          {other && standing === 'apart' && (
            <Button busy={act.isPending} onClick={() => say(other)}>
              {t(text.agree)}
            </Button>
          )}
          <Button kind="second" busy={act.isPending} onClick={() => say({ outcome: 'kept' })}>
            {t(text.keep)}
          </Button>
          <Button
            kind="second"
            busy={act.isPending}
            reason={picked.length === 0 ? t(text.nothingPicked) : undefined}
            onClick={() => say({ outcome: 'blacked', spans: picked.map((i) => parts[i]!) })}
          >
            {t(text.black)}
          </Button>
          <Button kind="quiet" busy={act.isPending} onClick={() => setAsking(true)}>
            {t(text.withhold)}
          </Button>
        </p>
      )}
      {asking && (
        <ReasonDialog
          title={t(text.withhold)}
          act={t(text.withhold)}
          label={t(text.why)}
          busy={act.isPending}
          error={act.error}
          onSend={(reason) => say({ outcome: 'withheld', reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}

function Wanted({ label, word, words }: { label: string; word: NonNullable<Comment['own']>; words: string }) {
  const t = useSay();
  const shown = word.outcome === 'blacked' ? shownBy(words, word) : null;
  return (
    <p className="comment-wanted">
      <b>{label}:</b> {t(text.wants, { outcome: word.outcome, by: word.by })}
      {shown && (
        <span>
          <Blacked words={shown} />
        </span>
      )}
      {word.reason && <span>{word.reason}</span>}
    </p>
  );
}
