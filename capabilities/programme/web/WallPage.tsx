import { useEffect } from 'react';
import { useSession } from '#people/web/door.tsx';
import { writeDay } from '#platform/contract/dates.ts';
import { Updated } from '#platform/web/kit/Updated.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { wallText as text } from '#programme/wall-text.ts';
import type { WallView } from '#programme/wall-view.ts';
import { useWall } from '#programme/web/use-wall.ts';
import { WallLine, WallNext } from '#programme/web/WallLine.tsx';
import { WallTiles } from '#programme/web/WallTiles.tsx';
import { Pairing, Terminal, useScreen } from '#screens/web/door.tsx';
import '#programme/web/wall.css';
import '#programme/web/wall-narrow.css';

/** The browser on the wall: paired first, then the company's journey, or the names of a shared terminal. */
export function Page() {
  const { state, again } = useScreen();
  const screen = state.is === 'paired' || state.is === 'offline' ? state.screen : null;
  const showsBoards = screen?.kind === 'wall-screen' && screen.shows === 'boards';
  useEffect(() => {
    // A page of its own, without anything of this one.
    if (showsBoards) location.replace('/wall-board');
  }, [showsBoards]);
  if (!screen || showsBoards) return <Pairing state={state} />;
  if (state.is === 'paired') {
    const { person, line } = state;
    // A person's rights go before the screen's: what they may see is no wall's to show.
    if (screen.kind === 'shared-terminal' || person !== null)
      return <Terminal screen={screen} person={person} line={line} />;
    return <Wall company={screen.company} line={line} isOff={false} onEnded={again} />;
  }
  if (screen.kind === 'shared-terminal') return <Pairing state={state} />;
  return <Wall company={screen.company} line={0} isOff onEnded={again} />;
}

type WallProps = { company: string; line: number; isOff: boolean; onEnded: () => void };

function Wall({ company, line, isOff, onEnded }: WallProps) {
  const t = useSay();
  const { view, error, stale } = useWall(company, { line, onEnded });
  if (view) return <Board view={view} stale={stale || isOff} />;
  return (
    <main id="main" className="wall wall-bare">
      <h1>
        {error?.code === 'not-enrolled' ? t(text.notEnrolledTitle) : (error?.message ?? t(text.loading))}
      </h1>
    </main>
  );
}

function Board({ view, stale }: { view: WallView; stale: boolean }) {
  const t = useSay();
  const language = pageLanguage();
  const demo = useSession()?.demo ?? false;
  const { name } = view.company;
  useEffect(() => {
    document.title = `${name} · Spranget`;
  }, [name]);
  const time = clockOf(view.at, language);
  return (
    <main id="main" className="wall">
      <header className="wall-head">
        <h1>{name}</h1>
        <p className="wall-day">
          {writeDay(view.today, language, 'brief')}
          {demo && <span className="wall-example">{t(text.example)}</span>}
        </p>
        <p className="wall-updated" role="status">
          <Updated at={t(stale ? text.stale : text.updated, { time })} stale={stale} />
        </p>
      </header>
      <WallTiles view={view} />
      <WallLine view={view} />
      <WallNext view={view} />
    </main>
  );
}

/** The clock of the company, and not of the screen: that one may be wrong. */
const clockOf = (at: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Oslo',
  }).format(new Date(at));
