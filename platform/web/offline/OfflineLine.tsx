import { useEffect, useState } from 'react';
import { Button } from '#platform/web/kit/Button.tsx';
import { Icon } from '#platform/web/kit/Icon.tsx';
import { OutboxDialog } from '#platform/web/offline/OutboxDialog.tsx';
import { offlineText as text } from '#platform/web/offline/offline-text.ts';
import { deviceKeeps } from '#platform/web/offline/outbox.ts';
import { outboxText } from '#platform/web/offline/outbox-text.ts';
import { type Strip, stripOf, worthAWord } from '#platform/web/offline/strip.ts';
import { useActs, useLine, usePerson } from '#platform/web/offline/use-outbox.ts';
import { type Say, useSay } from '#platform/web/say.ts';

/** How long «alt er sendt» stays, in milliseconds. */
const sentStays = 5000;

/** Under the frame: whether there is a line, what waits on the device, what the server has said no to. */
export function OfflineLine({ pageKeeps }: { pageKeeps: boolean }) {
  const t = useSay();
  const strip = useStrip(pageKeeps);
  const [open, setOpen] = useState(false);
  const [hidden, setHidden] = useState(false);
  const kind = strip?.kind ?? null;
  const passing = kind === 'others' || kind === 'nobody';
  const shown = strip && !(passing && hidden) ? strip : null;
  return (
    <>
      {/* Heard when what it is about changes, and not with every number. */}
      <p className="hidden" role="status">
        <Spoken key={kind} words={shown ? wordsOf(shown, t) : ''} />
      </p>
      {shown && (
        <div className={kind === 'refused' ? 'line-strip line-strip-act' : 'line-strip'}>
          <Icon name={iconOf(shown)} />
          <span>{wordsOf(shown, t)}</span>
          {(kind === 'refused' || kind === 'waiting' || kind === 'saved') && (
            <Button kind="quiet" onClick={() => setOpen(true)}>
              {t(text.show)}
            </Button>
          )}
          {passing && (
            <Button kind="quiet" onClick={() => setHidden(true)}>
              {t(outboxText.hide)}
            </Button>
          )}
        </div>
      )}
      {open && <OutboxDialog onClose={() => setOpen(false)} />}
    </>
  );
}

/** Keeps the words it came with: a number that changes is not read out again. */
function Spoken({ words }: { words: string }) {
  const [first] = useState(words);
  return first;
}

function useStrip(pageKeeps: boolean): Strip | null {
  const line = useLine();
  const acts = useActs();
  const person = usePerson() ?? null;
  const [now, setNow] = useState(Date.now);
  const [waitedJustNow, setWaited] = useState(false);
  const strip = stripOf({ line, acts, person, pageKeeps, deviceKeeps: deviceKeeps(), waitedJustNow, now });
  const waits = acts.some((act) => act.state === 'waiting' && act.person === person);
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setTimeout(() => setNow(Date.now()), worthAWord + 50);
    return () => clearTimeout(timer);
  }, [waits]);
  const spokenOf = strip?.kind === 'waiting' || strip?.kind === 'saved';
  useEffect(() => {
    if (spokenOf) setWaited(true);
  }, [spokenOf]);
  const sent = strip?.kind === 'sent';
  useEffect(() => {
    if (!sent) return undefined;
    const timer = setTimeout(() => setWaited(false), sentStays);
    return () => clearTimeout(timer);
  }, [sent]);
  return strip;
}

const iconOf = ({ kind }: Strip) =>
  kind === 'sent' ? 'check' : kind === 'refused' ? 'warning' : kind === 'waiting' ? 'arrow-right' : 'no-line';

function wordsOf(strip: Strip, t: Say): string {
  switch (strip.kind) {
    case 'refused':
      return t(text.refused, { count: strip.count });
    case 'saved':
      return t(text.savedHere, { count: strip.count });
    case 'waiting':
      return t(text.waiting, { count: strip.count });
    case 'others':
      return t(text.others, { count: strip.count });
    case 'nobody':
      return t(text.signInToSend, { count: strip.count });
    case 'keeps':
      return t(text.keeps);
    case 'looks':
      return t(text.looksOnly);
    case 'keeps-nothing':
      return t(text.keepsNothing);
    case 'sent':
      return t(text.sent);
  }
}
