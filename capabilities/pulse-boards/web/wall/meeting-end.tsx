/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { writeDay } from '#platform/contract/dates.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { fieldOf, type Thing, wordsIn } from '#pulse-boards/fold.ts';
import { meetingCardText as cardText } from '#pulse-boards/meeting-card-text.ts';
import { minutesHeld, promisedIn } from '#pulse-boards/meeting-held.ts';
import { troublesOf } from '#pulse-boards/meeting-rules.ts';
import { meetingText as text } from '#pulse-boards/meeting-text.ts';
import { Writing } from '#pulse-boards/web/wall/meeting-keyboard.tsx';
import { Action, Notices, Title } from '#pulse-boards/web/wall/meeting-parts.tsx';
import { nameOfTrouble } from '#pulse-boards/web/wall/meeting-troubles.tsx';
import type { ModeProps } from '#pulse-boards/web/wall/wall-mode.ts';

const learnings = ['learned-early', 'learned-help', 'learned-try'] as const;

type Props = ModeProps & { readonly meeting: Thing; readonly learn: (learned: string) => void };

/** How a meeting ends: what was promised, what nobody has yet, and one thing that was learned. */
export function MeetingEnd(props: Props) {
  const { meeting, shown, board, today, learn, leave } = props;
  const t = useSay();
  const { taken, raised } = promisedIn(shown, meeting);
  const lacking = troublesOf(shown, board.thing, today).filter(({ isLacking }) => isLacking);
  const held = minutesHeld(meeting);
  return (
    <main class="wall meet meet-ending">
      <header class="meet-head">
        <Title>{t(text.promised, { n: taken.length + raised.length })}</Title>
        {held !== null && <p class="wall-subtle">{t(text.lasted, { n: held })}</p>}
      </header>
      <section class="meet-scroll">
        <ul class="meet-promises">
          {taken.map((card) => (
            <li key={card.thing}>
              <b>{wordsIn(card, 'owner')}</b>
              <span>{wordsIn(card, 'text')}</span>
              <span>{writeDay(String(fieldOf(card, 'due')), pageLanguage(), 'day')}</span>
            </li>
          ))}
          {raised.map((card) => (
            <li key={card.thing}>
              <b>{wordsIn(shown.get(wordsIn(card, 'raisedTo')), 'name')}</b>
              <span>{wordsIn(card, 'text')}</span>
              <span>{`${t(cardText.wish)} ${wordsIn(card, 'wish')}`}</span>
            </li>
          ))}
        </ul>
        {lacking.length > 0 && (
          <p class="meet-late">
            {t(text.stillOpen)} {lacking.map((one) => nameOfTrouble(one, shown)).join(', ')}
          </p>
        )}
        <Learned learned={wordsIn(meeting, 'learned')} learn={learn} />
      </section>
      <Notices {...props} undo={null} />
      <footer class="meet-foot">
        <span />
        <Action look="first" icon="next" onPress={leave}>
          {t(text.leave)}
        </Action>
      </footer>
    </main>
  );
}

function Learned({ learned, learn }: { learned: string; learn: (learned: string) => void }) {
  const t = useSay();
  const offered = learnings.map((one) => t(text[one]));
  const [isWriting, setWriting] = useState(false);
  const [words, setWords] = useState('');
  const save = () => {
    if (words.trim()) learn(words.trim());
    setWriting(false);
  };
  return (
    <fieldset class="meet-choice">
      <legend>{t(text.learnedTitle)}</legend>
      <div class="meet-chips">
        {[...new Set(learned ? [...offered, learned] : offered)].map((one) => (
          <Action key={one} pressed={one === learned} onPress={() => learn(one)}>
            {one}
          </Action>
        ))}
        {!isWriting && (
          <Action look="quiet" onPress={() => setWriting(true)}>
            {t(text.learnedOwn)}
          </Action>
        )}
      </div>
      {isWriting && (
        <>
          <Writing
            label={t(text.learnedOwn)}
            value={words}
            most={300}
            onWrite={setWords}
            opens
            onEnter={save}
          />
          <Action look="first" icon="check" onPress={save}>
            {t(cardText.save)}
          </Action>
        </>
      )}
    </fieldset>
  );
}
