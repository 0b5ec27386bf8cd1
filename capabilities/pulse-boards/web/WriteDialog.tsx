import { useState } from 'react';
import { RadioField, TextArea, TextField } from '#platform/web/kit/Field.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { ownersOf } from '#pulse-boards/board-state.ts';
import { boardText } from '#pulse-boards/board-text.ts';
import { cardText as text } from '#pulse-boards/card-text.ts';
import { type CardList, origins } from '#pulse-boards/change.ts';
import type { Thing } from '#pulse-boards/fold.ts';
import { changeOf } from '#pulse-boards/making.ts';
import { DeskDialog } from '#pulse-boards/web/DeskDialog.tsx';
import { dayId } from '#pulse-boards/web/day-id.ts';
import { OwnerDay } from '#pulse-boards/web/OwnerDay.tsx';
import type { Desk } from '#pulse-boards/web/use-desk.ts';

type Props = { desk: Desk; board: Thing; list: CardList; onClose: () => void };

/** Lists whose cards are somebody's to do; the others come from somebody. */
const owned: readonly CardList[] = ['activities', 'tasks', 'deviations', 'problems'];
const signed: readonly CardList[] = ['suggestions', 'recognitions'];

/** Writes a card and hangs it up. */
export function WriteDialog({ desk, board, list, onClose }: Props) {
  const t = useSay();
  const [thing] = useState(dayId);
  const [words, setWords] = useState('');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState('');
  const [origin, setOrigin] = useState('nobody');
  const [who, setWho] = useState('');
  const [problem, setProblem] = useState<{ at: string; says: string } | null>(null);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(due);
  const hang = () => {
    if (words.trim() === '') return setProblem({ at: 'text', says: t(text.textNeeded) });
    if ((due !== '' && !isDay) || (list === 'deviations' && !(owner.trim() && isDay)))
      return setProblem({ at: 'owner', says: t(text.ownerNeeded) });
    const set = {
      list,
      text: words.trim(),
      language: pageLanguage(),
      ...(owner.trim() && { owner: owner.trim() }),
      ...(isDay && { due }),
      ...(signed.includes(list) && { origin, who: origin === 'nobody' ? '' : who.trim() }),
    };
    const change = { ...changeOf('card', board.thing, thing, set), change: dayId() };
    const why = desk.act([change], t(text.isPut));
    return why ? setProblem({ at: 'text', says: why }) : onClose();
  };
  return (
    <DeskDialog title={t(boardText[`add-${list}`])} act={t(text.hang)} onSend={hang} onClose={onClose}>
      <TextArea
        name="text"
        label={t(text.text)}
        value={words}
        onChange={setWords}
        problem={problem?.at === 'text' ? problem.says : undefined}
      />
      {owned.includes(list) && (
        <OwnerDay
          today={desk.today}
          owners={ownersOf(desk.things, board.thing)}
          owner={owner}
          due={due}
          onOwner={setOwner}
          onDue={setDue}
          problem={problem?.at === 'owner' ? problem.says : undefined}
        />
      )}
      {signed.includes(list) && (
        <RadioField
          name="origin"
          label={t(text.origin)}
          value={origin}
          onChange={setOrigin}
          options={origins.toReversed().map((value) => ({ value, label: t(text[`origin-${value}`]) }))}
        />
      )}
      {signed.includes(list) && origin !== 'nobody' && (
        <TextField name="who" label={t(text.who)} value={who} onChange={setWho} autoComplete="off" />
      )}
    </DeskDialog>
  );
}
