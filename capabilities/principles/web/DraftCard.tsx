import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { WrittenField } from '#platform/web/kit/WrittenField.tsx';
import { useSay } from '#platform/web/say.ts';
import { principles } from '#principles/contract.ts';
import { longest } from '#principles/limits.ts';
import { principlesText } from '#principles/principles-text.ts';
import type { Draft } from '#principles/round-view.ts';
import { setText as text } from '#principles/set-text.ts';
import type { InRound } from '#principles/web/RoundSection.tsx';
import { usePrinciplesAct, useWriting } from '#principles/web/use-principles.ts';

type Props = InRound & { draft: Draft; place: number; inside: readonly Draft[] };

/** One principle under work: its words, how it looks in practice and how it does not, and its place in the order. */
export function DraftCard({ view, round, draft, place, inside }: Props) {
  const t = useSay();
  const toast = useToast();
  const params = { company: view.company.company, round: round.round };
  const write = useWriting(params.company, params.round);
  const order = usePrinciplesAct(principles.orderDrafts, params.company);
  const word = usePrinciplesAct(principles.sayOfDraft, params.company);
  const { number } = draft;
  const mayWrite = view.may.lead;
  const say = (isOut: boolean, then?: () => void) =>
    word.run({ params, body: { word: makeId(), draft: draft.draft, isOut } }, then);
  const takeOut = () =>
    say(true, () =>
      toast({ message: t(text.takenOut), undo: { label: t(principlesText.undo), act: () => say(false) } }),
    );
  const moveTo = (next: number) => {
    const ids = inside.map((one) => one.draft).filter((id) => id !== draft.draft);
    order.run({ params, body: { ordering: makeId(), drafts: ids.toSpliced(next, 0, draft.draft) } });
  };
  const field = (which: 'text' | 'like' | 'unlike', label: string) => (
    <WrittenField
      name={`${which}-${draft.draft}`}
      label={label}
      value={draft[which]}
      longest={which === 'text' ? longest.text : longest.practice}
      multiline={which !== 'text'}
      disabled={!mayWrite}
      onWrite={write(draft.draft, which)}
    />
  );
  return (
    <li className="principles-draft">
      <h4>{t(text.principle, { number })}</h4>
      {field('text', t(text.text))}
      <div className="principles-pair">
        {field('like', t(principlesText.like))}
        {field('unlike', t(principlesText.unlike))}
      </div>
      {mayWrite && (
        <div className="principles-acts">
          <Button kind="quiet" aria-disabled={place === 0} onClick={() => place > 0 && moveTo(place - 1)}>
            <span aria-hidden="true">↑</span>
            <span className="hidden">{t(text.up, { number })}</span>
          </Button>
          <Button
            kind="quiet"
            aria-disabled={place === inside.length - 1}
            onClick={() => place < inside.length - 1 && moveTo(place + 1)}
          >
            <span aria-hidden="true">↓</span>
            <span className="hidden">{t(text.down, { number })}</span>
          </Button>
          <Button kind="quiet" icon="close" aria-label={t(text.takeOutOf, { number })} onClick={takeOut}>
            {t(text.takeOut)}
          </Button>
        </div>
      )}
    </li>
  );
}
