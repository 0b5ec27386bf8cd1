import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '#people/web/door.tsx';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { useSay } from '#platform/web/say.ts';
import { hangingBoard } from '#pulse-boards/board-state.ts';
import type { Thing } from '#pulse-boards/fold.ts';
import { officeText as text } from '#pulse-boards/office-text.ts';
import { printText } from '#pulse-boards/print-text.ts';
import { type Desk, useDesk } from '#pulse-boards/web/use-desk.ts';
import { boardsAt, useHolder } from '#pulse-boards/web/use-holder.ts';
import '#pulse-boards/web/boards.css';
import '#pulse-boards/web/cards.css';

/** A page on the boards of a company or an office: the page once they are known, and what is said instead when they are not to be had. */
export function Frame({ company, children }: { company: string; children: (desk: Desk) => ReactNode }) {
  const { desk, now } = useDesk(company);
  const session = useSession();
  if (session && !session.person) return <SignedOut />;
  if (company === '' && session)
    return <NoOffice own={session.memberships.find((m) => m.company)?.company} />;
  if (desk) return children(desk);
  if (!now || now.reach === 'asking') return <Skeleton lines={6} />;
  return <Gone company={company} reach={now.reach} />;
}

/** A page on one board that hangs, which the address names. */
export function BoardFrame({ children }: { children: (desk: Desk, board: Thing) => ReactNode }) {
  const { board = '' } = useParams({ strict: false });
  const company = useHolder();
  return (
    <Frame company={company}>
      {(desk) => {
        const found = hangingBoard(desk.things, board);
        return found ? children(desk, found) : <Gone company={company} reach="open" />;
      }}
    </Frame>
  );
}

/** The page of an office, for somebody who is of none; `own` is a company of theirs. */
function NoOffice({ own }: { own: string | null | undefined }) {
  const t = useSay();
  return (
    <>
      <PageHead eyebrow={t(text.boards)} title={t(text.noOffice)} lead={t(text.noOfficeBody)} />
      {own && <LinkButton to={boardsAt(own)}>{t(text.openBoards)}</LinkButton>}
    </>
  );
}

/** A board, or all of them, that are not there for whoever asks. */
export function Gone({ company, reach }: { company: string; reach: 'away' | 'open' | string }) {
  const t = useSay();
  const away = reach === 'away';
  return (
    <>
      <PageHead eyebrow={t(text.boards)} title={t(away ? text.away : text.noBoard)} />
      <Empty title={t(away ? text.away : text.noBoard)} body={t(away ? text.awayBody : text.noBoardBody)}>
        {!away && <LinkButton to={boardsAt(company)}>{t(text.openBoards)}</LinkButton>}
      </Empty>
    </>
  );
}

/** Whoever has scanned a square and is not signed in: the square is scanned once more afterwards. */
function SignedOut() {
  const t = useSay();
  return (
    <>
      <PageHead eyebrow={t(text.boards)} title={t(printText.signedOut)} />
      <Empty title={t(printText.signedOut)} body={t(printText.signedOutBody)}>
        <LinkButton to="/sign-in">{t(printText.signIn)}</LinkButton>
      </Empty>
    </>
  );
}
