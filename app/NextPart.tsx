import { type ComponentType, lazy } from 'react';
import type { z } from 'zod';
import { sideOf } from '#people/rules.ts';
import { useSession } from '#people/web/door.tsx';
import type { EndpointShape } from '#platform/contract/endpoint.ts';
import { useAnswer } from '#platform/web/call.ts';
import type { WebRoom } from '#platform/web/room.ts';

type Asked = Pick<EndpointShape, 'method' | 'path' | 'summary' | 'refusals'> & {
  params: z.ZodObject<{ company: z.ZodString }>;
  answer: z.ZodType<{ waiting: number }>;
};

/**
 * What a room adds to what is next in a company. Whether anything waits is asked first, and for those alone who speak
 * for a party there: where nothing does, and mostly nothing does, its code and its words stay where they are.
 */
export function nextPartOf({ data, load }: NonNullable<WebRoom['next']>): ComponentType<{ company: string }> {
  const Waiting = lazy(async () => ({ default: (await load()).Next }));
  const endpoint = { method: 'GET', path: data } as Asked;
  return function Part({ company }) {
    const held = useSession()?.memberships.filter((one) => one.company === company) ?? [];
    const enabled = held.some(({ role }) => sideOf(role) !== null);
    const { data: answer } = useAnswer(endpoint, { params: { company } }, { enabled });
    return answer && answer.waiting > 0 ? <Waiting company={company} /> : null;
  };
}
