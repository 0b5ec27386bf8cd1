import { useState } from 'react';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useSay } from '#platform/web/say.ts';
import { postText as text } from '#pulse-boards/post-text.ts';
import type { PostsShown } from '#pulse-boards/web/post-shown.ts';
import type { KeptPost } from '#pulse-boards/web/post-store.ts';

type Props = {
  shown: PostsShown;
  onSend: (posts: readonly KeptPost[]) => Promise<void>;
  onDelete: (posts: readonly KeptPost[]) => Promise<void>;
  onTakeBack: (post: KeptPost) => void;
};

/** What this phone still has: how many cards, and ways on with them. What they say is for whoever wrote them alone. */
export function KeptPosts({ shown: { waiting, strangers, own }, onSend, onDelete, onTakeBack }: Props) {
  const t = useSay();
  const ways = { onSend, onDelete };
  return (
    <>
      {waiting.length > 0 && (
        <Kept tone="calm" posts={waiting} says={t(text.waiting, { count: waiting.length })} {...ways} />
      )}
      {strangers.length > 0 && (
        <Kept tone="calm" posts={strangers} says={t(text.notTaken, { count: strangers.length })} {...ways} />
      )}
      {own.map((post) => (
        <Kept
          key={post.card}
          tone="act"
          posts={[post]}
          says={t(text.refused, { reason: post.reason ?? '' })}
          onDelete={onDelete}
          onTakeBack={() => onTakeBack(post)}
        />
      ))}
    </>
  );
}

type KeptProps = {
  tone: 'calm' | 'act';
  posts: readonly KeptPost[];
  says: string;
  onSend?: (posts: readonly KeptPost[]) => Promise<void>;
  onDelete: (posts: readonly KeptPost[]) => Promise<void>;
  onTakeBack?: () => void;
};

function Kept({ tone, posts, says, onSend, onDelete, onTakeBack }: KeptProps) {
  const t = useSay();
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    await onSend?.(posts);
    setBusy(false);
  };
  return (
    <Note tone={tone}>
      <p role="status">{asks ? t(text.deleteAsks, { count: posts.length }) : says}</p>
      <div className="post-kept-acts">
        {asks ? (
          <>
            <Button kind="second" onClick={() => void onDelete(posts)}>
              {t(text.deleteYes)}
            </Button>
            <Button kind="quiet" onClick={() => setAsks(false)}>
              {t(text.deleteNo)}
            </Button>
          </>
        ) : (
          <>
            {onTakeBack && (
              <Button kind="second" onClick={onTakeBack}>
                {t(text.takeBack)}
              </Button>
            )}
            {onSend && (
              <Button kind="second" busy={busy} onClick={() => void send()}>
                {t(text.sendNow)}
              </Button>
            )}
            <Button kind="quiet" onClick={() => setAsks(true)}>
              {t(text.delete)}
            </Button>
          </>
        )}
      </div>
    </Note>
  );
}
