import { useState } from 'react';
import type { AnswerOf } from '#platform/contract/endpoint.ts';
import { useAct, useAnswer } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { useSay } from '#platform/web/say.ts';
import { type Screen, screens } from '#screens/contract.ts';
import { pageText as text } from '#screens/page-text.ts';
import { ArrangeDialog, type BoardChoosing } from '#screens/web/ArrangeDialog.tsx';
import { PairDialog } from '#screens/web/PairDialog.tsx';
import { ScreenTable } from '#screens/web/ScreenTable.tsx';
import '#screens/web/screens.css';

type Listed = AnswerOf<typeof screens.listScreens>;

/**
 * A company's screens: which hang where, a further one by its code, what each shows, and the way to take one down.
 * `BoardChoice` is handed over by those who know the boards.
 */
export function ScreensSheet({ company, BoardChoice }: { company: string; BoardChoice: BoardChoosing }) {
  const t = useSay();
  const answer = useAnswer(screens.listScreens, { params: { company } });
  const again = () => void answer.refetch();
  if (answer.data) return <Sheet {...{ company, BoardChoice }} listed={answer.data} onChanged={again} />;
  if (answer.error) return <Trouble eyebrow={t(text.eyebrow)} error={answer.error} onAgain={again} />;
  return <Skeleton lines={6} />;
}

/** A code that came with the address, from the square on the screen. */
const codeInAddress = (): string => decodeURIComponent(location.hash.slice(1));

type SheetProps = {
  company: string;
  listed: Listed;
  BoardChoice: BoardChoosing;
  onChanged: () => void;
};

function Sheet({ company, listed, BoardChoice, onChanged }: SheetProps) {
  const t = useSay();
  const [pairing, setPairing] = useState(() => listed.may.pair && codeInAddress() !== '');
  const [arranging, setArranging] = useState<Screen | null>(null);
  const [revoking, setRevoking] = useState<Screen | null>(null);
  const address = `${location.host}/wall`;
  const { may } = listed;
  const connect = (
    <Button icon="plus" reason={may.pair ? undefined : t(text.connectNot)} onClick={() => setPairing(true)}>
      {t(text.connect)}
    </Button>
  );
  return (
    <>
      <PageHead
        eyebrow={`${listed.companyName} · ${t(text.eyebrow)}`}
        title={t(text.title, { count: listed.screens.length })}
        lead={listed.screens.length > 0 ? t(text.connectHow, { address }) : undefined}
      />
      {listed.screens.length === 0 ? (
        <Empty title={t(text.emptyTitle)} body={t(text.emptyBody, { address })}>
          {connect}
        </Empty>
      ) : (
        <>
          <p className="page-act">{connect}</p>
          <ScreenTable listed={listed} onArrange={setArranging} onRevoke={setRevoking} />
        </>
      )}
      {may.pair && (
        <p className="page-act">
          <LinkButton kind="quiet" to={`/companies/${company}/badges`}>
            {t(text.badges)}
          </LinkButton>
        </p>
      )}
      {pairing && (
        <PairDialog
          company={company}
          code={codeInAddress()}
          shows={listed.shows}
          onPaired={onChanged}
          onClose={() => setPairing(false)}
        />
      )}
      {arranging && (
        <ArrangeDialog
          company={company}
          screen={arranging}
          shows={listed.shows}
          BoardChoice={BoardChoice}
          onArranged={onChanged}
          onClose={() => setArranging(null)}
        />
      )}
      {revoking && (
        <RevokeDialog
          company={company}
          screen={revoking}
          onRevoked={onChanged}
          onClose={() => setRevoking(null)}
        />
      )}
    </>
  );
}

type RevokeProps = { company: string; screen: Screen; onRevoked: () => void; onClose: () => void };

function RevokeDialog({ company, screen, onRevoked, onClose }: RevokeProps) {
  const t = useSay();
  const toast = useToast();
  const act = useAct(screens.revokeScreen);
  const { name } = screen;
  const revoke = () =>
    act.mutate(
      { params: { company, screen: screen.screen } },
      {
        onSuccess: () => {
          toast({ message: t(text.revoked, { name }) });
          onRevoked();
          onClose();
        },
      },
    );
  return (
    <Dialog
      open
      title={t(text.revokeTitle, { name })}
      onClose={onClose}
      actions={
        <>
          <Button busy={act.isPending} onClick={revoke}>
            {t(text.revoke)}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t(text.cancel)}
          </Button>
        </>
      }
    >
      {act.error && <Note tone="act">{act.error.message}</Note>}
      <p>{t(text.revokeBody)}</p>
    </Dialog>
  );
}
