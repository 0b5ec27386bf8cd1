import { type DragEvent, type ReactNode, useId, useState } from 'react';
import { useSay } from '#platform/web/say.ts';
import { roundText as text } from '#principles/round-text.ts';
import type { Card, Cluster } from '#principles/round-view.ts';

const kind = 'text/x-card';

type Props = {
  card: Card;
  clusters: readonly Cluster[];
  onMove: (card: string, cluster: string | null) => void;
};

const inShort = (words: string): string => (words.length > 60 ? `${words.slice(0, 58)} …` : words);

/** A note on the table: dragged with a mouse, moved by its list with keys and fingers. */
export function NoteCard({ card, clusters, onMove }: Props) {
  const t = useSay();
  const id = useId();
  return (
    <li
      className="principles-card"
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(kind, card.card);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <p>{card.text}</p>
      {card.by && <p className="small subtle">{t(text.proposedBy, { name: card.by })}</p>}
      <label htmlFor={id} className="hidden">
        {t(text.moveOf, { words: inShort(card.text) })}
      </label>
      <select
        id={id}
        className="principles-move"
        value=""
        onChange={(event) => onMove(card.card, event.target.value === 'loose' ? null : event.target.value)}
      >
        <option value="" disabled>
          {t(text.moveTo)}
        </option>
        {clusters
          .filter(({ cluster }) => cluster !== card.cluster)
          .map(({ cluster, name }) => (
            <option key={cluster} value={cluster}>
              {name.value || t(text.noName)}
            </option>
          ))}
        {card.cluster && <option value="loose">{t(text.loose)}</option>}
      </select>
    </li>
  );
}

/** Where a note can be let go. */
export function DropPlace({
  className,
  onDrop,
  children,
}: {
  className: string;
  onDrop: (card: string) => void;
  children: ReactNode;
}) {
  const [over, setOver] = useState(false);
  const isCard = (event: DragEvent) => event.dataTransfer.types.includes(kind);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list on each note does the same with keys.
    <div
      className={over ? `${className} principles-over` : className}
      onDragOver={(event) => {
        if (!isCard(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const card = event.dataTransfer.getData(kind);
        if (!card) return;
        event.preventDefault();
        onDrop(card);
      }}
    >
      {children}
    </div>
  );
}
