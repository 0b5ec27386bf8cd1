import { useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { problemOf } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { TextField } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { principles } from '#principles/contract.ts';
import { principlesText } from '#principles/principles-text.ts';
import { roundText as text } from '#principles/round-text.ts';
import type { Tally } from '#principles/round-view.ts';
import { ClusterPile } from '#principles/web/ClusterPile.tsx';
import { DropPlace, NoteCard } from '#principles/web/NoteCard.tsx';
import { ProposeForm } from '#principles/web/ProposeForm.tsx';
import type { InRound } from '#principles/web/RoundSection.tsx';
import { StepButton } from '#principles/web/StepButton.tsx';
import { usePrinciplesAct } from '#principles/web/use-principles.ts';

/** The table: loose notes, and the piles they are moved into by all who take part. */
export function TablePanel({ view, round }: InRound) {
  const t = useSay();
  const move = useMove({ view, round });
  const loose = round.cards.filter(({ cluster }) => cluster === null);
  const params = { company: view.company.company, round: round.round };
  const reason = view.may.lead ? undefined : t(text.onlyLeading);
  return (
    <>
      {round.writers && round.writers.total > 0 && (
        <p className="subtle small">{writersLine(round.writers, t)}</p>
      )}
      {move.error && <Note tone="act">{move.error.message}</Note>}
      <div className="principles-table">
        <DropPlace className="principles-loose" onDrop={(card) => move.to(card, null)}>
          <h3>{t(text.loose)}</h3>
          {loose.length === 0 && <p className="subtle small">{t(text.noLoose)}</p>}
          <ul className="principles-cards">
            {loose.map((card) => (
              <NoteCard key={card.card} card={card} clusters={round.clusters} onMove={move.to} />
            ))}
          </ul>
          {view.may.lead && <ProposeForm {...params} clusters={round.clusters} />}
        </DropPlace>
        <div className="principles-piles">
          {round.clusters.map((cluster) => (
            <ClusterPile key={cluster.cluster} view={view} round={round} cluster={cluster} onMove={move.to} />
          ))}
          <AddCluster {...params} />
        </div>
      </div>
      <p className="principles-acts">
        <StepButton
          {...params}
          to="choosing"
          label={t(text.beginChoice)}
          reason={reason ?? (round.clusters.length < 2 ? t(text.twoPilesFirst) : undefined)}
        />
        {view.may.lead && <StepButton {...params} to="wording" kind="second" label={t(text.skipChoice)} />}
      </p>
    </>
  );
}

const writersLine = ({ total, employer, employees }: Tally, t: ReturnType<typeof useSay>): string =>
  employer === null || employees === null
    ? t(text.writersTogether, { total })
    : t(text.writersApart, { employer, employees });

/** Moves a note, says where it went, and can put it back. */
function useMove({ view, round }: InRound) {
  const t = useSay();
  const toast = useToast();
  const params = { company: view.company.company, round: round.round };
  const { run, error } = usePrinciplesAct(principles.moveCard, params.company);
  const to = (card: string, cluster: string | null) => {
    const before = round.cards.find((one) => one.card === card)?.cluster ?? null;
    if (before === cluster) return;
    const name = round.clusters.find((one) => one.cluster === cluster)?.name.value || t(text.noName);
    run({ params, body: { move: makeId(), card, cluster } }, () =>
      toast({
        message: cluster ? t(text.moved, { name }) : t(text.movedLoose),
        undo: {
          label: t(principlesText.undo),
          act: () => run({ params, body: { move: makeId(), card, cluster: before } }),
        },
      }),
    );
  };
  return { to, error };
}

function AddCluster(params: { company: string; round: string }) {
  const t = useSay();
  const [ids, setIds] = useState(() => ({ cluster: makeId(), edit: makeId() }));
  const [name, setName] = useState('');
  const { run, busy, error } = usePrinciplesAct(principles.addCluster, params.company);
  const problem = problemOf(error, 'name');
  const send = () =>
    run({ params, body: { ...ids, name } }, () => {
      setIds({ cluster: makeId(), edit: makeId() });
      setName('');
    });
  return (
    <form
      className="principles-pile principles-new"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) send();
      }}
    >
      <TextField name="name" label={t(text.newCluster)} value={name} onChange={setName} problem={problem} />
      {error && !problem && <Note tone="act">{error.message}</Note>}
      <Button type="submit" kind="second" icon="plus" busy={busy}>
        {t(text.addCluster)}
      </Button>
    </form>
  );
}
