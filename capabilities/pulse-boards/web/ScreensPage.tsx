import { useParams } from '@tanstack/react-router';
import { useAnswer } from '#platform/web/call.ts';
import { CheckboxField } from '#platform/web/kit/Field.tsx';
import { pulseBoards } from '#pulse-boards/contract.ts';
import { type BoardChoosing, ScreensSheet } from '#screens/web/door.tsx';

/** A company's screens, with its boards to put on them. */
export function Page() {
  const { company = '' } = useParams({ strict: false });
  return <ScreensSheet company={company} BoardChoice={BoardChoice} />;
}

/** Nothing where there are no boards, or for who may arrange a screen and not read them: all that hang are shown. */
const BoardChoice: BoardChoosing = ({ company, legend, hint, chosen, onChange }) => {
  const { data } = useAnswer(pulseBoards.readBoards, { params: { company }, query: {} });
  const boards = (data?.part.things ?? []).flatMap(({ kind, thing, fields }) =>
    kind === 'board' && fields.ended?.[0] !== true ? [{ thing, name: String(fields.name?.[0] ?? '') }] : [],
  );
  if (boards.length === 0) return null;
  const isOn = (board: string) => chosen.includes(board);
  return (
    <fieldset className="screen-boards">
      <legend>{legend}</legend>
      <p className="small subtle">{hint}</p>
      {boards.map(({ thing, name }) => (
        <CheckboxField
          key={thing}
          name={`board-${thing}`}
          label={name}
          checked={isOn(thing)}
          onChange={(on) => onChange(on ? [...chosen, thing] : chosen.filter((one) => one !== thing))}
        />
      ))}
    </fieldset>
  );
};
