import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { pulseBoards } from '#pulse-boards/contract.ts';
import { linksText as text } from '#pulse-boards/links-text.ts';
import type { PostLinks } from '#pulse-boards/post-endpoints.ts';

/** Puts a QR code on the board itself, where none stands on it yet. */
export function ShowSquare({ page }: { page: PostLinks }) {
  const t = useSay();
  const toast = useToast();
  const queries = useQueryClient();
  const [ids] = useState(() => ({ link: makeId(), secret: makeId() }));
  const { mutate, isPending, error } = useAct(pulseBoards.makePostLink);
  const show = () =>
    mutate(
      {
        params: { company: page.company.company, board: page.board.board },
        body: { ...ids, spot: t(text.onBoard), onBoard: true },
      },
      {
        onSuccess: () => {
          toast({ message: t(text.shownNow) });
          void queries.invalidateQueries({ queryKey: [pulseBoards.readPostLinks.path] });
        },
      },
    );
  return (
    <>
      <Button
        kind="second"
        busy={isPending}
        reason={page.may.shape ? undefined : t(text.mayNot)}
        onClick={show}
      >
        {t(text.show)}
      </Button>
      {error && <span role="alert">{error.message}</span>}
    </>
  );
}
