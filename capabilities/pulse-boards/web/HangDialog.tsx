import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { problemOf, useAct, useAnswer } from '#platform/web/call.ts';
import { RadioField, SelectField, TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { boardsOf } from '#pulse-boards/board-state.ts';
import type { BoardKind } from '#pulse-boards/change.ts';
import { pulseBoards } from '#pulse-boards/contract.ts';
import { fieldOf, wordsIn } from '#pulse-boards/fold.ts';
import { changesOfOwn } from '#pulse-boards/hanging-own.ts';
import { officeText as text } from '#pulse-boards/office-text.ts';
import type { Desk } from '#pulse-boards/web/use-desk.ts';
import { boardsAt } from '#pulse-boards/web/use-holder.ts';

const categories = [text.hms, text.quality, text.delivery, text.cost, text.people];
const kinds = ['daily', 'change'] as const;

/** Hangs up a board as the programme has it, or one of one's own, with what it needs to begin, and goes there. */
export function HangDialog({ desk, onClose }: { desk: Desk; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const of = { params: { company: desk.company } };
  const asked = useAnswer(pulseBoards.readBoardTemplates, of);
  const hanging = useAct(pulseBoards.hangBoard);
  const [id] = useState(makeId);
  const [picked, setPicked] = useState<string | null>(null);
  const [written, setName] = useState<string | null>(null);
  const [level, setLevel] = useState<string | null>(null);
  const [above, setAbove] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const boards = boardsOf(desk.things);
  const templates = asked.data?.templates ?? [];
  // The programme's own first: of those, one the company has none of yet.
  const first =
    templates.find(({ kind }) => !boards.some((board) => fieldOf(board, 'kind') === kind)) ??
    templates.at(-1);
  const choice = picked ?? first?.key ?? 'daily';
  const template = templates.find(({ key }) => key === choice);
  const name = (written ?? template?.name ?? '').trim();
  const goTo = (board: string) => {
    onClose();
    return void navigate({ to: `${boardsAt(desk.company)}/${board}` });
  };
  const hangTemplate = (key: string) => {
    const body = { hanging: id, template: key, language: pageLanguage(), name, above: above || null };
    hanging.mutate(
      { ...of, body },
      {
        onSuccess: async ({ board }) => {
          await desk.refresh();
          toast({ message: t(text.isUp, { name }) });
          goTo(board);
        },
      },
    );
  };
  const hangOwn = (kind: BoardKind) => {
    const board = makeId();
    const changes = changesOfOwn(board, kind, {
      name,
      level: Number(level ?? (kind === 'change' ? '3' : '1')),
      above: above || null,
      language: pageLanguage(),
      categories: kind === 'daily' ? categories.map((words) => t(words)) : [],
    });
    const why = desk.act(changes, t(text.isUp, { name }));
    return why ? setProblem(why) : goTo(board);
  };
  const hang = () => {
    if (name === '') return setProblem(t(text.nameNeeded));
    return template ? hangTemplate(template.key) : hangOwn(choice as BoardKind);
  };
  return (
    <FormDialog
      title={t(text.hang)}
      lead={t(text.hangLead)}
      act={t(text.hangAct)}
      busy={hanging.isPending}
      error={hanging.error}
      onSend={hang}
      onClose={onClose}
    >
      {asked.isLoading ? (
        <Skeleton lines={4} />
      ) : (
        <RadioField
          name="kind"
          label={t(text.whichKind)}
          value={choice}
          onChange={(value) => {
            setPicked(value);
            setLevel(null);
          }}
          options={[
            ...templates.map((one) => ({ value: one.key, label: t(text.fromProgramme, { name: one.name }) })),
            ...kinds.map((value) => ({ value, label: t(text[`kind-${value}`]) })),
          ]}
        />
      )}
      <TextField
        name="name"
        label={t(text.name)}
        hint={t(text.nameHint)}
        value={written ?? template?.name ?? ''}
        onChange={setName}
        problem={problem ?? problemOf(hanging.error, 'name')}
      />
      {!template && (
        <SelectField
          name="level"
          label={t(text.level)}
          value={level ?? (choice === 'change' ? '3' : '1')}
          onChange={setLevel}
          options={(['1', '2', '3'] as const).map((value) => ({ value, label: t(text[`level-${value}`]) }))}
        />
      )}
      {boards.length > 0 && (
        <SelectField
          name="above"
          label={t(text.above)}
          value={above}
          onChange={setAbove}
          problem={problemOf(hanging.error, 'above')}
          options={[
            { value: '', label: t(text.noneAbove) },
            ...boards.map((board) => ({ value: board.thing, label: wordsIn(board, 'name') })),
          ]}
        />
      )}
    </FormDialog>
  );
}
