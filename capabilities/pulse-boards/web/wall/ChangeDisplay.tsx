/** @jsxImportSource preact */
import { useMemo } from 'preact/hooks';
import { useSay } from '#platform/web/say.ts';
import { fieldOf, type Thing, wordsIn } from '#pulse-boards/fold.ts';
import { wallText as text } from '#pulse-boards/wall-text.ts';
import { changeView } from '#pulse-boards/wall-view.ts';
import { StatusMark } from '#pulse-boards/web/wall/StatusMark.tsx';
import { mostRows, useFit } from '#pulse-boards/web/wall/use-fit.ts';
import type { ModeProps } from '#pulse-boards/web/wall/wall-mode.ts';
import { dayWord } from '#pulse-boards/web/wall/wall-words.ts';

/** The steering group's board: what we aim for, what is under way, and what was decided. */
export function ChangeDisplay({ board, shown, copy, today }: ModeProps) {
  const t = useSay();
  const { stamps } = copy.held;
  const view = useMemo(
    () => changeView({ things: shown, stamps, today }, board),
    [shown, stamps, today, board],
  );
  const { columns, waiting } = view;
  const doing = `${columns.doing.length} / ${view.mostDoing}`;
  return (
    <>
      <div class="wall-goal">
        <p>
          {view.goal ? (
            <>
              <b>{t(text.goal)}</b> {view.goal}
            </>
          ) : (
            <span class="wall-subtle">{t(text.noGoal)}</span>
          )}
        </p>
      </div>
      <div class="wall-columns">
        <Cards title={t(text.activities)} cards={view.activities} today={today} />
        <Cards title={t(text.toDo)} cards={columns['to-do']} today={today} />
        <Cards title={t(text.doing)} beside={doing} cards={columns.doing} today={today} />
        <Cards title={t(text.done)} cards={columns.done} today={today} done />
      </div>
      <dl class="wall-logs">
        <Log title={t(text.problems)} cards={view.problems} />
        <Log title={t(text.decisions)} cards={view.decisions} />
      </dl>
      <p class="wall-answers">
        {view.rate && <span>{t(text.answered, { ...view.rate })}</span>}
        {waiting > 0 && (
          <span class="wall-waiting wall-late">
            <StatusMark status="deviation" />
            {t(text.waitingForAnswer, { count: waiting })}
          </span>
        )}
      </p>
    </>
  );
}

/** The newest of a log, and how many more there are. */
function Log({ title, cards }: { title: string; cards: readonly Thing[] }) {
  const t = useSay();
  const [first] = cards;
  return (
    <div>
      <dt>
        {title}{' '}
        {cards.length > 1 && <span class="wall-subtle">{t(text.more, { count: cards.length - 1 })}</span>}
      </dt>
      <dd class={first ? undefined : 'wall-subtle'}>
        {first ? wordsIn(first, 'text') : t(text.nothingHere)}
      </dd>
    </div>
  );
}

type CardsProps = {
  title: string;
  beside?: string;
  cards: readonly Thing[];
  today: string;
  /** What is done is late no more. */
  done?: boolean;
};

function Cards({ title, beside, cards, today, done = false }: CardsProps) {
  const t = useSay();
  const { list, shown, end } = useFit(cards.length, { saysMore: true });
  return (
    <section class="wall-panel wall-list">
      <h2>
        {title} {beside && <span class="wall-subtle">{beside}</span>}
      </h2>
      <ol class="wall-cards wall-fit" ref={list}>
        {cards.slice(0, mostRows).map((card, i) => {
          const due = fieldOf(card, 'due') as string | null;
          const owner = wordsIn(card, 'owner').split(' ')[0];
          const late = !done && due !== null && due < today;
          return (
            <li key={card.thing} class={`${late ? 'wall-late' : ''} ${i < shown ? '' : 'wall-out'}`}>
              <span class="wall-text">{wordsIn(card, 'text')}</span>
              {!done && (due || owner) && (
                <span class="wall-by">
                  {late && <StatusMark status="deviation" label={t(text.late)} />}
                  <span class="wall-subtle">{owner}</span>
                  {due && <time dateTime={due}>{dayWord(t, due, today)}</time>}
                </span>
              )}
            </li>
          );
        })}
        {cards.length > shown && (
          <li class="wall-more wall-subtle" style={{ top: `${end}px` }}>
            {t(text.more, { count: cards.length - shown })}
          </li>
        )}
        {cards.length === 0 && <li class="wall-subtle">{t(text.nothingHere)}</li>}
      </ol>
    </section>
  );
}
