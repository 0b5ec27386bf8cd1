import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { isClosed, useAct, useAnswer } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { pulseBoards } from '#pulse-boards/contract.ts';
import { linksText as text } from '#pulse-boards/links-text.ts';
import type { PostLink, PostLinks } from '#pulse-boards/post-endpoints.ts';
import { Gone } from '#pulse-boards/web/Frame.tsx';
import { LinkMaking } from '#pulse-boards/web/LinkMaking.tsx';
import { LinkReady } from '#pulse-boards/web/LinkReady.tsx';
import { ShowSquare } from '#pulse-boards/web/ShowSquare.tsx';
import { useHolder } from '#pulse-boards/web/use-holder.ts';
import '#pulse-boards/web/links.css';

type Doing = { kind: 'make' } | { kind: 'rotate' | 'end'; link: PostLink; secret: string };

/** The signs that lead to a board: where they hang, and what to do with each. */
export function Page() {
  const t = useSay();
  const { board = '' } = useParams({ strict: false }) as { board?: string };
  const company = useHolder();
  const { data, error } = useAnswer(
    pulseBoards.readPostLinks,
    { params: { company, board } },
    { enabled: company !== '' },
  );
  const [doing, setDoing] = useState<Doing | null>(null);
  const [ready, setReady] = useState<{ link: string; address: string } | null>(null);
  if (isClosed(error)) return <Gone company={company} reach="closed" />;
  if (error) return <Note tone="act">{error.message}</Note>;
  if (!data) return <Skeleton lines={4} />;
  const open = data.links.filter(({ ended }) => !ended);
  const making = (
    <>
      <Button
        icon="plus"
        reason={data.may.shape ? undefined : t(text.mayNot)}
        onClick={() => setDoing({ kind: 'make' })}
      >
        {t(text.make)}
      </Button>
      {!open.some(({ onBoard }) => onBoard) && <ShowSquare page={data} />}
    </>
  );
  const close = () => setDoing(null);
  const made = (link: string) => (address: string) => {
    close();
    setReady({ link, address });
  };
  const title = t(text.title, { count: open.length, name: data.board.name });
  return (
    <>
      <PageHead
        eyebrow={data.board.area || data.company.name}
        title={title}
        lead={data.links.length === 0 ? undefined : t(text.lead)}
      />
      {data.links.length === 0 ? (
        <Empty title={t(text.lead)} body={t(text.emptyBody)}>
          {making}
        </Empty>
      ) : (
        <>
          <LinkList page={data} onAct={(kind, link) => setDoing({ kind, link, secret: makeId() })} />
          <div className="links-acts">{making}</div>
        </>
      )}
      {doing?.kind === 'make' && (
        <LinkMaking page={data} onClose={close} onMade={(link, to) => made(link)(to)} />
      )}
      {doing?.kind === 'rotate' && (
        <Rotating doing={doing} page={data} onClose={close} onMade={made(doing.link.link)} />
      )}
      {doing?.kind === 'end' && <Ending doing={doing} page={data} onClose={close} />}
      {ready && <LinkReady company={company} {...ready} onClose={() => setReady(null)} />}
    </>
  );
}

function LinkList({
  page,
  onAct,
}: {
  page: PostLinks;
  onAct: (kind: 'rotate' | 'end', link: PostLink) => void;
}) {
  const t = useSay();
  const nameOf = new Map(page.categories.map(({ category, name }) => [category, name]));
  const day = (at: string) => writeDay(at.slice(0, 10), pageLanguage(), 'said');
  return (
    <DataTable
      caption={t(text.list)}
      captionHidden
      columns={[
        { key: 'spot', label: t(text.spot) },
        { key: 'category', label: t(text.category) },
        { key: 'made', label: t(text.made) },
        { key: 'acts', label: t(text.acts), hidden: true },
      ]}
      rows={page.links.map((link) => ({
        key: link.link,
        cells: {
          spot: link.spot,
          category: link.category ? (nameOf.get(link.category) ?? '') : t(text.anyCategory),
          made: t(text.madeBy, { name: link.made.by, date: day(link.made.at) }),
          acts: link.ended ? (
            t(text.ended)
          ) : page.may.shape ? (
            <div className="links-row-acts">
              <Button kind="quiet" onClick={() => onAct('rotate', link)}>
                {t(text.rotate)}
                <span className="hidden"> {link.spot}</span>
              </Button>
              <Button kind="quiet" onClick={() => onAct('end', link)}>
                {t(text.end)}
                <span className="hidden"> {link.spot}</span>
              </Button>
            </div>
          ) : null,
        },
      }))}
    />
  );
}

type ActProps = {
  page: PostLinks;
  doing: { link: PostLink; secret: string };
  onClose: () => void;
};

function useFresh() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: [pulseBoards.readPostLinks.path] });
}

function Rotating({ page, doing, onClose, onMade }: ActProps & { onMade: (address: string) => void }) {
  const t = useSay();
  const fresh = useFresh();
  const { mutate, isPending, error } = useAct(pulseBoards.rotatePostLink);
  const { company } = page.company;
  return (
    <FormDialog
      title={`${t(text.rotate)}: ${doing.link.spot}`}
      lead={t(text.rotateLead)}
      act={t(text.rotate)}
      busy={isPending}
      error={error}
      onClose={onClose}
      onSend={() =>
        mutate(
          { params: { company, link: doing.link.link }, body: { secret: doing.secret } },
          {
            onSuccess: ({ address }) => {
              void fresh();
              onMade(address);
            },
          },
        )
      }
    >
      {null}
    </FormDialog>
  );
}

function Ending({ page, doing, onClose }: ActProps) {
  const t = useSay();
  const fresh = useFresh();
  const { mutate, isPending, error } = useAct(pulseBoards.endPostLink);
  const { company } = page.company;
  return (
    <FormDialog
      title={`${t(text.end)}: ${doing.link.spot}`}
      lead={t(text.endLead)}
      act={t(text.end)}
      busy={isPending}
      error={error}
      onClose={onClose}
      onSend={() =>
        mutate(
          { params: { company, link: doing.link.link } },
          {
            onSuccess: () => {
              void fresh();
              onClose();
            },
          },
        )
      }
    >
      {null}
    </FormDialog>
  );
}
