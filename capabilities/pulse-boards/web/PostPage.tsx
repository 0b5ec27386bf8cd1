import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useSessionActs } from '#people/web/door.tsx';
import { writeDay } from '#platform/contract/dates.ts';
import { type Language, languageNames, languages } from '#platform/contract/language.ts';
import { CallRefused, call } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { pulseBoards } from '#pulse-boards/contract.ts';
import type { Posted, PostView } from '#pulse-boards/post-endpoints.ts';
import { postText as text } from '#pulse-boards/post-text.ts';
import { KeptPosts } from '#pulse-boards/web/KeptPosts.tsx';
import { PostForm } from '#pulse-boards/web/PostForm.tsx';
import { type Draft, emptyDraft, keepDraft, readDraft } from '#pulse-boards/web/post-draft.ts';
import { dropView, keepView, readView } from '#pulse-boards/web/post-store.ts';
import { usePosts } from '#pulse-boards/web/use-posts.ts';
import '#pulse-boards/web/post.css';

/** No secret is shorter: the one that is typed off a wall, without its dashes. */
const shortest = 12;

/** What a sign says, from the server or, without coverage, as it said it the last time. */
async function viewOf(token: string): Promise<PostView> {
  try {
    const view = await call(pulseBoards.readPost, { body: { token } });
    await keepView(token, view).catch(() => undefined);
    return view;
  } catch (error) {
    const isGone = error instanceof CallRefused && (error.status === 404 || error.status === 400);
    if (isGone) await dropView(token).catch(() => undefined);
    const kept = isGone ? undefined : await readView(token).catch(() => undefined);
    if (kept) return kept;
    throw error;
  }
}

/** A phone that has been here once opens the page without coverage too. */
async function keepPages(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  await navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
}

/**
 * What the square on a sign leads to. The secret stands after the number sign, which browsers keep to themselves, and
 * goes to the server in a body. No sign-in, no menu, nothing but the card.
 */
export function Page() {
  const t = useSay();
  const [token] = useState(() => location.hash.slice(1));
  const { data, error, refetch } = useQuery<PostView, CallRefused>({
    queryKey: [pulseBoards.readPost.path, token],
    queryFn: () => viewOf(token),
    enabled: token.length >= shortest,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => void keepPages(), []);
  if (token.length < shortest || error?.status === 404 || error?.status === 400)
    return (
      <Sheet>
        <PageHead eyebrow="Spranget" title={t(text.absent)} lead={t(text.absentLead)} />
      </Sheet>
    );
  if (error)
    return (
      <Sheet>
        <PageHead eyebrow="Spranget" title={t(text.unclear)} lead={error.message} />
        <Button onClick={() => void refetch()}>{t(text.again)}</Button>
      </Sheet>
    );
  if (!data) return <Skeleton lines={6} />;
  return <Posting token={token} view={data} />;
}

function Posting({ token, view }: { token: string; view: PostView }) {
  const t = useSay();
  const { shown, send, sendAgain, drop } = usePosts();
  const [draft, setDraft] = useState(readDraft);
  const [done, setDone] = useState<{ posted: Posted | null } | null>(null);
  const begin = (next: Draft) => {
    setDraft(next);
    setDone(null);
  };
  if (done)
    return (
      <Sheet>
        <div role="status">
          <PageHead
            eyebrow={view.area || 'Spranget'}
            title={done.posted ? t(text.sent, { name: view.name }) : t(text.waits)}
            lead={done.posted ? nextOf(done.posted, t) : t(text.waitsLead)}
          />
        </div>
        <Button wide onClick={() => begin(emptyDraft())}>
          {t(text.another)}
        </Button>
      </Sheet>
    );
  return (
    <Sheet>
      <PageHead eyebrow={view.area || 'Spranget'} title={t(text.title, { name: view.name })} />
      <KeptPosts
        shown={shown}
        onSend={sendAgain}
        onDelete={drop}
        onTakeBack={(post) => {
          begin({ ...emptyDraft(), ...(post.body as Partial<Draft>), card: emptyDraft().card });
          void drop([post]);
        }}
      />
      <PostForm
        key={draft.card}
        view={view}
        begun={draft}
        onSend={async ({ category, ...written }) => {
          const known = view.categories.some((one) => one.category === category) ? category : null;
          const body = { ...written, category: known, token, language: pageLanguage() };
          const posted = await send(body);
          keepDraft(null);
          setDone({ posted });
        }}
      />
    </Sheet>
  );
}

function nextOf({ answerBy, time }: Posted, t: ReturnType<typeof useSay>): string {
  const language = pageLanguage();
  const next = time
    ? t(text.nextAt, { time: language === 'en' ? time : time.replace(':', '.') })
    : t(text.next);
  const answer = answerBy && t(text.answerBy, { date: writeDay(answerBy, language, 'said') });
  return answer ? `${next} ${answer}` : next;
}

/** The page without the frame, with its languages a tap away. */
function Sheet({ children }: { children: ReactNode }) {
  const t = useSay();
  const { chooseLanguage } = useSessionActs();
  const [isLater, setLater] = useState(false);
  const choose = (language: Language) => void chooseLanguage(language).catch(() => setLater(true));
  return (
    <main className="post">
      <nav className="post-languages" aria-label={t(text.language)}>
        {languages.map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={language === pageLanguage()}
            onClick={() => choose(language)}
          >
            {languageNames[language]}
          </button>
        ))}
      </nav>
      {isLater && (
        <p role="status" className="small subtle">
          {t(text.languageLater)}
        </p>
      )}
      {children}
    </main>
  );
}
