import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { WrittenField } from '#platform/web/kit/WrittenField.tsx';
import { useSay } from '#platform/web/say.ts';
import { principles } from '#principles/contract.ts';
import { longest } from '#principles/limits.ts';
import { principlesText } from '#principles/principles-text.ts';
import { roundText as text } from '#principles/round-text.ts';
import type { Cluster } from '#principles/round-view.ts';
import { DropPlace, NoteCard } from '#principles/web/NoteCard.tsx';
import type { InRound } from '#principles/web/RoundSection.tsx';
import { usePrinciplesAct, useWriting } from '#principles/web/use-principles.ts';

type Props = InRound & { cluster: Cluster; onMove: (card: string, cluster: string | null) => void };

/** A pile: its name, which all may write, and the notes in it. */
export function ClusterPile({ view, round, cluster, onMove }: Props) {
  const t = useSay();
  const toast = useToast();
  const params = { company: view.company.company, round: round.round };
  const { run } = usePrinciplesAct(principles.sayOfCluster, params.company);
  const write = useWriting(params.company, params.round);
  const say = (isOut: boolean, then?: () => void) =>
    run({ params, body: { word: makeId(), cluster: cluster.cluster, isOut } }, then);
  const remove = () =>
    say(true, () =>
      toast({
        message: t(text.clusterRemoved),
        undo: { label: t(principlesText.undo), act: () => say(false) },
      }),
    );
  const cards = round.cards.filter((card) => card.cluster === cluster.cluster);
  return (
    <DropPlace className="principles-pile" onDrop={(card) => onMove(card, cluster.cluster)}>
      <h3 className="hidden">{cluster.name.value || t(text.noName)}</h3>
      <WrittenField
        name={`name-${cluster.cluster}`}
        label={t(text.clusterName)}
        value={cluster.name}
        longest={longest.name}
        onWrite={write(cluster.cluster, 'name')}
      />
      {cards.length === 0 && <p className="subtle small">{t(text.emptyCluster)}</p>}
      <ul className="principles-cards">
        {cards.map((card) => (
          <NoteCard key={card.card} card={card} clusters={round.clusters} onMove={onMove} />
        ))}
      </ul>
      <Button kind="quiet" icon="close" onClick={remove}>
        {t(text.removeCluster)}
      </Button>
    </DropPlace>
  );
}
