import type { RoomNames } from '#tools/new-room/names.ts';

/** The files in a room's `web/`: its pages as one list, and one page. */
export function webFiles(names: RoomNames): Record<string, string> {
  return { 'web/room.ts': room(names), [`web/${names.Things}Page.tsx`]: page(names) };
}

/** The two lines that let a room into the house. */
export const appLines = ({ room, things }: RoomNames): { server: string; web: string } => ({
  server: `export { room as ${things} } from '#${room}/server/routes.ts';`,
  web: `export { room as ${things} } from '#${room}/web/room.ts';`,
});

const room = ({ room, Things }: RoomNames) => `import type { WebRoom } from '#platform/web/room.ts';

export const room: WebRoom = {
  name: '${room}',
  pages: [{ path: '/companies/$company/${room}', load: () => import('#${room}/web/${Things}Page.tsx') }],
};
`;

const page = ({
  room,
  things,
  Things,
  thingKey,
}: RoomNames) => `import { useParams } from '@tanstack/react-router';
import { useAnswer } from '#platform/web/call.ts';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { useSay } from '#platform/web/say.ts';
import { ${things} } from '#${room}/contract.ts';
import { text } from '#${room}/text.ts';

export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const { data } = useAnswer(${things}.list${Things}, { params: { company } });
  if (!data) return <Skeleton lines={4} />;
  const { ${things}: entries } = data;
  return (
    <>
      <PageHead eyebrow={t(text.name)} title={t(text.title, { count: entries.length })} />
      {entries.length === 0 && <p>{t(text.empty)}</p>}
      <ul>
        {entries.map((one) => (
          <li key={one.${thingKey}}>{one.name}</li>
        ))}
      </ul>
    </>
  );
}
`;
