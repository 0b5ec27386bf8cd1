import { allows } from '#platform/contract/access.ts';
import type { BodyOf } from '#platform/contract/endpoint.ts';
import type { Language } from '#platform/contract/language.ts';
import { refuse } from '#platform/contract/refusal.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { TogetherCall } from '#platform/server/http/room.ts';
import { refusalBody, shapeRefusalBody } from '#platform/server/http/wording.ts';
import { mayShape } from '#pulse-boards/access.ts';
import { Change } from '#pulse-boards/change.ts';
import type { Outcome, pulseBoards } from '#pulse-boards/contract.ts';
import { fieldText } from '#pulse-boards/field-text.ts';
import { refusalText } from '#pulse-boards/refusal-text.ts';
import { type Sender, type Taken, takeAll } from '#pulse-boards/server/store-taking.ts';
import { isUnnamed } from '#pulse-boards/unnamed-rules.ts';

const words = { ...refusalText, ...fieldText };

type Body = BodyOf<(typeof pulseBoards)['sendChanges']>;
type Sending = Pick<TogetherCall, 'actor' | 'scope' | 'now' | 'language'> & {
  readonly params: { readonly company: string };
  readonly body: Body;
};

/** What was sent, each change as it could be read, and who sent it. */
export function readSending({ params, body, actor, scope, now }: Sending) {
  const author: Sender = {
    by: actor.standsIn ? null : actor.person,
    byName: actor.name,
    at: now.toISOString(),
    mayShape: allows(mayShape, actor.memberships, params.company, scope),
  };
  return {
    author,
    sent: body.changes.map((one) => ({ change: one.change, read: Change.safeParse(one) })),
  };
}

/** The server's word on each change, in the order they were sent. */
export function outcomesOf(
  sent: ReturnType<typeof readSending>['sent'],
  taken: readonly Taken[],
  language: Language,
): Outcome[] {
  const left = [...taken];
  return sent.map(({ change, read }): Outcome => {
    if (!read.success) {
      const { code, problems } = shapeRefusalBody(read.error.issues, language, words);
      return { change, seq: null, refused: { code, message: problems[0]!.message } };
    }
    const { seq, why } = left.shift()!;
    const message = why && refusalBody(refuse(why), language, words).message;
    return { change, seq, refused: why && message ? { code: why, message } : null };
  });
}

/** Whether what is sent concerns nobody but the boards. */
export const isPlainSending = (body: unknown): boolean =>
  (body as Body).changes.every((one) => one.kind !== 'meeting');

/** Whether all that is sent is from somebody who gives no name; devices send such changes by themselves. */
export const isUnnamedSending = (body: unknown): boolean =>
  (body as Body).changes.every((one) => {
    const { data } = Change.safeParse(one);
    return data !== undefined && isUnnamed(data);
  });

/** Takes what several sent to a company's boards, in the order they came. */
export async function takeSendings(
  tx: Tx,
  company: string,
  calls: readonly TogetherCall[],
): Promise<{ at: number; outcomes: Outcome[] }[]> {
  const read = calls.map((call) => readSending(call as unknown as Sending));
  const { at, taken } = await takeAll(
    tx,
    company,
    read.map(({ sent, author }, i) => ({
      changes: sent.flatMap((one) => one.read.data ?? []),
      author,
      scope: calls[i]!.scope,
    })),
  );
  return read.map(({ sent }, i) => ({ at, outcomes: outcomesOf(sent, taken[i]!, calls[i]!.language) }));
}
