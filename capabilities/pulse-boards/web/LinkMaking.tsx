import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { problemOf, useAct } from '#platform/web/call.ts';
import { SelectField, TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useSay } from '#platform/web/say.ts';
import { pulseBoards } from '#pulse-boards/contract.ts';
import { linksText as text } from '#pulse-boards/links-text.ts';
import type { PostLinks } from '#pulse-boards/post-endpoints.ts';

type Props = { page: PostLinks; onClose: () => void; onMade: (link: string, address: string) => void };

/** Where the sign will hang, and what is posted by it. */
export function LinkMaking({ page, onClose, onMade }: Props) {
  const t = useSay();
  const queries = useQueryClient();
  const [ids] = useState(() => ({ link: makeId(), secret: makeId() }));
  const [spot, setSpot] = useState('');
  const [category, setCategory] = useState('');
  const [isBare, setBare] = useState(false);
  const { mutate, isPending, error } = useAct(pulseBoards.makePostLink);
  const send = () => {
    setBare(spot.trim() === '');
    if (spot.trim() === '') return;
    mutate(
      {
        params: { company: page.company.company, board: page.board.board },
        body: { ...ids, spot, category: category || null },
      },
      {
        onSuccess: ({ address }) => {
          void queries.invalidateQueries({ queryKey: [pulseBoards.readPostLinks.path] });
          onMade(ids.link, address);
        },
      },
    );
  };
  return (
    <FormDialog
      title={t(text.make)}
      act={t(text.make)}
      busy={isPending}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        name="spot"
        label={t(text.spot)}
        hint={t(text.spotHint)}
        problem={isBare ? t(text.spotNeeded) : problemOf(error, 'spot')}
        value={spot}
        onChange={(words) => setSpot(words.slice(0, 80))}
      />
      {page.categories.length > 0 && (
        <SelectField
          name="category"
          label={t(text.category)}
          problem={problemOf(error, 'category')}
          value={category}
          onChange={setCategory}
          options={[
            { value: '', label: t(text.anyCategory) },
            ...page.categories.map((one) => ({ value: one.category, label: one.name })),
          ]}
        />
      )}
    </FormDialog>
  );
}
