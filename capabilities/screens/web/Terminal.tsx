import { useEffect, useState } from 'react';
import { people } from '#people/contract.ts';
import type { CallRefused } from '#platform/web/call.ts';
import { call, useAct, useAnswer } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { TextField } from '#platform/web/kit/Field.tsx';
import { fieldId } from '#platform/web/kit/field-id.ts';
import { Note } from '#platform/web/kit/Note.tsx';
import { useSay } from '#platform/web/say.ts';
import { type OwnScreen, screens } from '#screens/contract.ts';
import { mostTiles } from '#screens/rules.ts';
import { wallText as text } from '#screens/wall-text.ts';
import { PinPad } from '#screens/web/PinPad.tsx';
import '#screens/web/screens.css';

type Tile = { person: string; name: string };

type Props = { screen: OwnScreen; person: string | null; line: number };

/** A shared terminal: names, then a PIN, or a badge at any time. Whoever has signed in goes on from the front page. */
export function Terminal({ screen, person, line }: Props) {
  const t = useSay();
  const [chosen, setChosen] = useState<Tile | null>(null);
  const act = useAct(screens.beginPersonSession);
  // Loaded anew, in the language of whoever it is now.
  const enter = (body: { person: string; pin: string } | { badge: string }) =>
    act.mutate({ body }, { onSuccess: () => location.assign('/') });
  const title = person
    ? t(text.hereTitle, { name: person })
    : chosen
      ? t(text.pinTitle, { name: chosen.name })
      : t(text.whoTitle);
  useEffect(() => {
    document.title = `${title} · Spranget`;
  }, [title]);
  const choose = (tile: Tile | null) => {
    act.reset();
    setChosen(tile);
  };
  return (
    <main id="main" className="terminal">
      <p className="eyebrow">{screen.name}</p>
      <h1>{title}</h1>
      {person ? (
        <SignedInHere lead={t(screen.kind === 'wall-screen' ? text.hereWall : text.hereLead)} />
      ) : chosen ? (
        <PinPad
          error={act.error}
          busy={act.isPending}
          onTry={(pin) => enter({ person: chosen.person, pin })}
          onBack={() => choose(null)}
        />
      ) : (
        <>
          <p className="lead">{t(text.whoLead)}</p>
          <BadgeField error={act.error} onBadge={(badge) => enter({ badge })} />
          {/* Asked again now and then: who has a PIN changes while nobody touches the screen. */}
          <Tiles key={line} company={screen.company} onChoose={choose} />
        </>
      )}
    </main>
  );
}

/** Somebody has not said that they were done: nothing of theirs is shown, and the next one may end it. */
function SignedInHere({ lead }: { lead: string }) {
  const t = useSay();
  const end = async () => {
    await call(people.endSession, {});
    location.reload();
  };
  return (
    <>
      <p className="lead">{lead}</p>
      <p className="page-act terminal-acts">
        <Button onClick={() => void end()}>{t(text.done)}</Button>
        <Button kind="second" onClick={() => location.assign('/')}>
          {t(text.goOn)}
        </Button>
      </p>
    </>
  );
}

function Tiles({ company, onChoose }: { company: string; onChoose: (tile: Tile) => void }) {
  const t = useSay();
  const [wanted, setWanted] = useState('');
  const answer = useAnswer(screens.listTiles, { params: { company } });
  const all = answer.data?.tiles ?? [];
  const fits = ({ name }: Tile) => name.toLowerCase().startsWith(wanted.trim().toLowerCase());
  const shown = all.filter(fits);
  if (answer.error) return <Note tone="act">{answer.error.message}</Note>;
  if (answer.data && all.length === 0) return <Empty title={t(text.nobodyTitle)} body={t(text.nobodyBody)} />;
  return (
    <>
      {all.length > mostTiles && (
        <div className="terminal-search">
          <TextField name="search" label={t(text.search)} value={wanted} onChange={setWanted} />
        </div>
      )}
      {answer.data && shown.length === 0 && <p className="subtle">{t(text.noMatch)}</p>}
      <ul className="terminal-tiles">
        {shown.map((tile) => (
          <li key={tile.person}>
            <button type="button" onClick={() => onChoose(tile)}>
              {tile.name}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Where a hand scanner types: it has the focus, ends with Enter, and brings up no keyboard on a screen one touches. */
function BadgeField({ error, onBadge }: { error: CallRefused | null; onBadge: (badge: string) => void }) {
  const t = useSay();
  const [badge, setBadge] = useState('');
  useEffect(() => {
    const field = () => document.getElementById(fieldId('badge'))?.focus();
    // A scanner types into whatever has the focus; when nothing has, it is meant for here.
    const onKey = () => {
      if (document.activeElement === document.body) field();
    };
    field();
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <form
      className="terminal-badge"
      onSubmit={(event) => {
        event.preventDefault();
        if (badge.trim()) onBadge(badge.trim());
        setBadge('');
      }}
    >
      <TextField
        name="badge"
        type="password"
        inputMode="none"
        label={t(text.badge)}
        problem={error?.message}
        value={badge}
        onChange={setBadge}
      />
    </form>
  );
}
