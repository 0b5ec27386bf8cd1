/**
 * A queue in which what waits is worked on together. The first to come starts the work when its turn is over, so that
 * what came in the same turn goes with it; what comes meanwhile waits for the next.
 */

/**
 * Works on all of `calls`. `tell` gives each its answer, in their order. Whatever throws must have told nobody, since
 * each is then tried by itself: one call's fault is not the others'.
 */
type QueueWork<C, A> = (calls: readonly C[], tell: (answers: readonly A[]) => void) => Promise<void>;

type Waiting<C, A> = {
  readonly call: C;
  readonly done: (answer: A) => void;
  readonly fail: (error: unknown) => void;
};

/** Most calls in one piece of work, which has to stay short: those behind it wait for it. */
const mostTogether = 64;

/** Takes calls one at a time; `onEmpty` is told when none waits any more. */
export function queueFor<C, A>(
  work: QueueWork<C, A>,
  onEmpty: () => void = () => undefined,
): (call: C) => Promise<A> {
  const waiting: Waiting<C, A>[] = [];
  let isUnderWay = false;

  const settle = async (batch: readonly Waiting<C, A>[]): Promise<void> => {
    try {
      await work(
        batch.map(({ call }) => call),
        (answers) => {
          for (const [i, { done }] of batch.entries()) done(answers[i]!);
        },
      );
    } catch (error) {
      if (batch.length === 1) batch[0]!.fail(error);
      else for (const one of batch) await settle([one]);
    }
  };

  const empty = async (): Promise<void> => {
    while (waiting.length > 0) await settle(waiting.splice(0, mostTogether));
    isUnderWay = false;
    onEmpty();
  };

  return (call) =>
    new Promise((done, fail) => {
      waiting.push({ call, done, fail });
      if (isUnderWay) return;
      isUnderWay = true;
      setImmediate(() => void empty());
    });
}
