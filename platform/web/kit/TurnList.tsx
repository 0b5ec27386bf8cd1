import { useId } from 'react';

type Turn = { key: string; who: string; what: string; isMine: boolean };

type Props = {
  title: string;
  /** What is said when nothing is left. */
  nothing: string;
  turns: readonly Turn[];
};

/** What is left before something is whole, and whose turn each is. Warm where it is one’s own. */
export function TurnList({ title, nothing, turns }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {turns.length === 0 ? (
        <p className="subtle">{nothing}</p>
      ) : (
        <ul className="turns">
          {turns.map(({ key, who, what, isMine }) => (
            <li key={key} className={isMine ? 'turn-mine' : undefined}>
              <b>{who}</b>
              <span>{what}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
