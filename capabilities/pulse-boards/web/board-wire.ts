import type { AnswerOf } from '#platform/contract/endpoint.ts';
import { personHeader, screenHere } from '#platform/contract/person-header.ts';
import type { RefusalBody } from '#platform/contract/refusal.ts';
import { isOurs, lineIs } from '#platform/web/offline/line.ts';
import { outcomeOf } from '#platform/web/offline/outcome.ts';
import type { Change } from '#pulse-boards/change.ts';
import { pulseBoards } from '#pulse-boards/contract.ts';

type Failed =
  /** No answer, or none of ours. */
  | { readonly is: 'away' }
  /** The server is there and cannot just now; `wait` in milliseconds when it said how long. */
  | { readonly is: 'busy'; readonly wait: number }
  /** Nobody, or somebody else, is signed in. */
  | { readonly is: 'not-signed-in' }
  | { readonly is: 'no'; readonly status: number; readonly refusal: RefusalBody };

export type Asked =
  | { readonly is: 'answer'; readonly answer: AnswerOf<typeof pulseBoards.readBoards> }
  | Failed;
export type Sent =
  | { readonly is: 'answer'; readonly answer: AnswerOf<typeof pulseBoards.sendChanges> }
  | Failed;

/** How the copy reaches the server. Neither throws. */
export type BoardWire = {
  readonly ask: (from: number) => Promise<Asked>;
  readonly send: (changes: readonly Change[]) => Promise<Sent>;
};

/** How long an answer may take, in milliseconds. */
const patience = 20_000;

/**
 * The boards of a company over HTTP. `person` null is whoever looks at a wall; a screen there, whose own cookie says
 * which, sends what it made as itself alone, whoever has signed in beside it.
 */
export function wireOf(company: string, person: string | null, isScreen: boolean): BoardWire {
  const named: Record<string, string> = person ? { [personHeader]: person } : {};
  const sender: Record<string, string> = isScreen ? { [personHeader]: screenHere } : named;
  const pathOf = (path: string) => path.replace(':company', company);
  return {
    ask: (from) => reach(`${pathOf(pulseBoards.readBoards.path)}?from=${from}`, { headers: named }),
    send: (changes) =>
      reach(pathOf(pulseBoards.sendChanges.path), {
        method: 'POST',
        headers: { ...sender, 'content-type': 'application/json' },
        body: JSON.stringify({ changes }),
      }),
  };
}

async function reach<A>(path: string, init: RequestInit): Promise<{ is: 'answer'; answer: A } | Failed> {
  const response = await fetch(path, {
    ...init,
    credentials: 'same-origin',
    signal: AbortSignal.timeout(patience),
  }).catch(() => null);
  lineIs(response ? 'up' : 'down');
  if (!response) return { is: 'away' };
  const ours = isOurs(response.headers) && !response.redirected;
  const body: unknown = ours ? await response.json().catch(() => null) : null;
  const outcome = outcomeOf(response.status, body, response.headers.get('retry-after'));
  if (outcome.kind === 'sent') return { is: 'answer', answer: body as A };
  if (outcome.kind === 'refused') return { is: 'no', status: response.status, refusal: outcome.refusal };
  if (outcome.kind === 'no-line') return { is: 'away' };
  return outcome.kind === 'busy' ? { is: 'busy', wait: outcome.wait } : { is: 'not-signed-in' };
}
