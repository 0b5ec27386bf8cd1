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
import { preferredLanguage } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';
import { useAnswer } from '#platform/web/client.ts';
import { ${things} } from '#${room}/contract.ts';
import { text } from '#${room}/text.ts';

export function Page() {
  const { company = '' } = useParams({ strict: false });
  const language = preferredLanguage(document.documentElement.lang);
  const { data } = useAnswer(${things}.list${Things}, { params: { company } });
  const entries = data?.${things} ?? [];
  return (
    <>
      <h1>{say(text.title, language, { count: entries.length })}</h1>
      {entries.length === 0 && <p>{say(text.empty, language)}</p>}
      <ul>
        {entries.map((one) => (
          <li key={one.${thingKey}}>{one.name}</li>
        ))}
      </ul>
    </>
  );
}
`;
