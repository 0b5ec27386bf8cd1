import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { statusText } from '#platform/contract/status-text.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { SelectField, TextField } from '#platform/web/kit/Field.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { boardsOf } from '#pulse-boards/board-state.ts';
import { boardText } from '#pulse-boards/board-text.ts';
import { cardText } from '#pulse-boards/card-text.ts';
import { cadences, statuses } from '#pulse-boards/change.ts';
import { fieldOf, type Thing, wordsIn } from '#pulse-boards/fold.ts';
import { changeOf } from '#pulse-boards/making.ts';
import { officeText } from '#pulse-boards/office-text.ts';
import { changesOf, problemIn, shapeOf } from '#pulse-boards/shape-form.ts';
import { shapeText as text } from '#pulse-boards/shape-text.ts';
import { markOf } from '#pulse-boards/status-words.ts';
import { DeskDialog } from '#pulse-boards/web/DeskDialog.tsx';
import { ShapeLines } from '#pulse-boards/web/ShapeLines.tsx';
import type { Desk } from '#pulse-boards/web/use-desk.ts';
import { boardsAt } from '#pulse-boards/web/use-holder.ts';

/** What a board measures and how it is run. Only what is altered here is set: what others set meanwhile stands. */
export function ShapeDialog({ desk, board, onClose }: { desk: Desk; board: Thing; onClose: () => void }) {
  const t = useSay();
  const navigate = useNavigate();
  const [begun] = useState(() => shapeOf(desk.things, board));
  const [shape, setShape] = useState(begun);
  const [problem, setProblem] = useState<{ field: string; says: string } | null>(null);
  const { fields } = shape;
  const field = (name: string) => ({
    name,
    value: fields[name] ?? '',
    onChange: (value: string) => setShape({ ...shape, fields: { ...fields, [name]: value } }),
    problem: problem?.field === name ? problem.says : undefined,
  });
  const save = () => {
    const wrong = problemIn(shape);
    if (wrong?.field === 'name') return setProblem({ field: 'name', says: t(officeText.nameNeeded) });
    if (wrong?.field === 'time') return setProblem({ field: 'time', says: t(text.timeWrong) });
    if (wrong) return setProblem({ field: wrong.field, says: t(text.wholeBetween, wrong) });
    const changes = changesOf(desk.things, board, begun, shape);
    const why = changes.length > 0 ? desk.act(changes, t(text.isChanged)) : null;
    return why ? setProblem({ field: 'name', says: why }) : onClose();
  };
  const takeDown = () => {
    const said = t(text.isDown, { name: wordsIn(board, 'name') });
    const why = desk.act([changeOf('board', board.thing, board.thing, { ended: true })], said);
    if (why) return setProblem({ field: 'name', says: why });
    onClose();
    return void navigate({ to: boardsAt(desk.company) });
  };
  const monday = new Date('2026-01-05T00:00:00Z');
  const weekday = (n: number) =>
    new Intl.DateTimeFormat(pageLanguage(), { weekday: 'long', timeZone: 'UTC' }).format(
      monday.getTime() + (n - 1) * 86_400_000,
    );
  const others = boardsOf(desk.things).filter(({ thing }) => thing !== board.thing);
  return (
    <DeskDialog title={t(boardText.shape)} act={t(cardText.save)} wide onSend={save} onClose={onClose}>
      <TextField label={t(officeText.name)} {...field('name')} />
      <TextField label={t(text.area)} {...field('area')} />
      <SelectField
        label={t(officeText.above)}
        {...field('above')}
        options={[
          { value: '', label: t(officeText.noneAbove) },
          ...others.map(({ thing, ...one }) => ({ value: thing, label: wordsIn({ thing, ...one }, 'name') })),
        ]}
      />
      <SelectField
        label={t(text.cadence)}
        {...field('cadence')}
        options={cadences.map((value) => ({ value, label: t(text[`cadence-${value}`]) }))}
      />
      {fields.cadence !== 'daily' && (
        <SelectField
          label={t(text.weekday)}
          {...field('weekday')}
          options={[
            { value: '', label: t(text.anyDay) },
            ...[1, 2, 3, 4, 5].map((n) => ({ value: String(n), label: weekday(n) })),
          ]}
        />
      )}
      <TextField label={t(text.time)} hint={t(text.timeHint)} {...field('time')} />
      <TextField label={t(text.minutes)} inputMode="numeric" {...field('minutes')} />
      <TextField label={t(text.mostDoing)} inputMode="numeric" {...field('mostDoing')} />
      <TextField label={t(text.answerDays)} inputMode="numeric" {...field('answerDays')} />
      {fieldOf(board, 'kind', 'daily') === 'daily' && (
        <>
          <ShapeLines
            kind="category"
            lines={shape.categories}
            onChange={(categories) => setShape({ ...shape, categories })}
          />
          <ShapeLines
            kind="shift"
            lines={shape.shifts}
            onChange={(shifts) => setShape({ ...shape, shifts })}
          />
        </>
      )}
      <details>
        <summary>{t(text.words)}</summary>
        <p className="small subtle">{t(text.wordsHint)}</p>
        {statuses.map((status) => (
          <TextField key={status} label={t(statusText[markOf(status)])} {...field(`word-${status}`)} />
        ))}
      </details>
      <p>
        <Button kind="quiet" onClick={takeDown}>
          {t(text.takeDown)}
        </Button>
      </p>
    </DeskDialog>
  );
}
