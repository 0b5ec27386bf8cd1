import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { writeDay, writeMoment } from '#platform/contract/dates.ts';
import type { AnswerOf } from '#platform/contract/endpoint.ts';
import { useAct, useAnswer } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { type Screen, screens } from '#screens/contract.ts';
import { pageText as text } from '#screens/page-text.ts';
import { PairDialog } from '#screens/web/PairDialog.tsx';
import '#screens/web/screens.css';

type Listed = AnswerOf<typeof screens.listScreens>;

/** A company's screens: which hang where, a further one by its code, and the way to take one down. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useAnswer(screens.listScreens, { params: { company } });
  const again = () => void answer.refetch();
  if (answer.data) return <Sheet company={company} listed={answer.data} onChanged={again} />;
  if (answer.error) return <Trouble eyebrow={t(text.eyebrow)} error={answer.error} onAgain={again} />;
  return <Skeleton lines={6} />;
}

/** A code that came with the address, from the square on the screen. */
const codeInAddress = (): string => decodeURIComponent(location.hash.slice(1));

type SheetProps = { company: string; listed: Listed; onChanged: () => void };

function Sheet({ company, listed, onChanged }: SheetProps) {
  const t = useSay();
  const [pairing, setPairing] = useState(() => listed.may.pair && codeInAddress() !== '');
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
          <ScreenTable listed={listed} onRevoke={setRevoking} />
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

function ScreenTable({ listed, onRevoke }: { listed: Listed; onRevoke: (screen: Screen) => void }) {
  const t = useSay();
  const language = pageLanguage();
  const columns = [
    { key: 'name', label: t(text.columnName) },
    { key: 'kind', label: t(text.columnKind) },
    { key: 'paired', label: t(text.columnPaired) },
    { key: 'seen', label: t(text.columnSeen) },
    ...(listed.may.revoke ? [{ key: 'act', label: t(text.columnAct), hidden: true }] : []),
  ];
  const rows = listed.screens.map((screen) => ({
    key: screen.screen,
    cells: {
      name: screen.name,
      kind: t(text[`short-${screen.kind}`]),
      paired: t(text.pairedBy, { date: writeMoment(screen.pairedAt, language), name: screen.pairedBy }),
      seen: screen.seenOn ? writeDay(screen.seenOn, language, 'brief') : t(text.seenNever),
      act: (
        <Button
          kind="quiet"
          aria-label={t(text.revokeOne, { name: screen.name })}
          onClick={() => onRevoke(screen)}
        >
          {t(text.revoke)}
        </Button>
      ),
    },
  }));
  return (
    <div className="screens-table">
      <DataTable caption={t(text.caption)} captionHidden columns={columns} rows={rows} />
    </div>
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
