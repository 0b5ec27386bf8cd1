/**
 * What one person writes in a field that several may write at once, and how it gets to the server.
 *
 * States: settled (what stands here is what is stored) → dirty (keys were pressed) → sending → settled, or
 * troubled (the same writing is tried again until it is answered) or refused (waits for other words).
 * One writing is under way at a time, and each is based on the one before: one's own writings never cross each
 * other. Others' words are taken in while settled; while not, they wait, and the server says who crossed whom.
 */
import type { Written } from '#platform/contract/written.ts';

export type Writing = { edit: string; value: string; basedOn: string | null };

/** What is kept until the server has it: the words, what they depart from, and the writing under way. */
export type Unsent = { text: string; basedOn: string | null; sending: Writing | null };

export type Shown = {
  text: string;
  state: 'settled' | 'unsaved' | 'saved' | 'troubled' | 'refused';
  /** What the last failure said. */
  trouble: string | null;
  /** Who wrote here while this person did; null once nothing of one's own waits. */
  beside: string | null;
};

export type Means = {
  send: (writing: Writing) => Promise<unknown>;
  /** What a failure says, and whether trying the same again can help. */
  readFailure: (error: unknown) => { message: string; isFinal: boolean };
  /** Runs something after milliseconds; answers with how to call it off. */
  later: (ms: number, act: () => void) => () => void;
  makeId: () => string;
  keep: (unsent: Unsent | null) => void;
};

/** From the last key until it is sent, in milliseconds. */
export const pauseBeforeSaving = 500;
/** How long a word from another that came with our own is held until it is known which was last. */
const settling = 1500;
const firstRetry = 1000;
const longestRetry = 15_000;

const hasCrossed = (field: Written, edit: string): boolean => field.earlier.some((one) => one.edit === edit);

export type Writer = ReturnType<typeof makeWriter>;

export function makeWriter(field: Written, longest: number, means: Means) {
  let known = field;
  let text = field.value;
  let base = { edit: field.edit, value: field.value };
  /** Writings that were seen here and are followed by another: an answer that shows one of them is old. */
  const passed = new Set<string | null>();
  let sending: Writing | null = null;
  let held: Written | null = null;
  let isAcknowledged = true;
  let failure: { message: string; isFinal: boolean } | null = null;
  let beside: string | null = null;
  let hasSaved = false;
  let retries = 0;
  let stop = () => {};
  let stopSettling = () => {};
  const listeners = new Set<() => void>();

  const isDirty = () => text !== (sending?.value ?? base.value);
  const isUnsent = () => sending !== null || isDirty();
  const stateOf = (): Shown['state'] => {
    if (failure) return failure.isFinal ? 'refused' : 'troubled';
    if (isUnsent()) return 'unsaved';
    return hasSaved ? 'saved' : 'settled';
  };
  const draw = (): Shown => ({ text, state: stateOf(), trouble: failure?.message ?? null, beside });
  let shown = draw();

  const tell = () => {
    means.keep(isUnsent() ? { text, basedOn: base.edit, sending } : null);
    shown = draw();
    for (const listener of listeners) listener();
  };

  /** `isLater`: known to have come after what stood here, and not merely likely. */
  const adopt = (from: Written, isLater: boolean) => {
    if (isLater) passed.add(base.edit);
    passed.delete(from.edit);
    base = { edit: from.edit, value: from.value };
    text = from.value;
    held = null;
    beside = null;
    hasSaved = false;
  };

  const settle = () => {
    if (held && !isUnsent()) adopt(held, isAcknowledged);
  };

  const waitAndSettle = () => {
    stopSettling();
    stopSettling = means.later(settling, () => {
      settle();
      tell();
    });
  };

  const acknowledge = (writing: Writing) => {
    passed.add(base.edit);
    base = { edit: writing.edit, value: writing.value };
    sending = null;
    failure = null;
    retries = 0;
    hasSaved = true;
    isAcknowledged = known.edit === writing.edit;
    if (!isDirty() && !held) beside = null;
    waitAndSettle();
  };

  const retry = () => {
    stop = means.later(Math.min(firstRetry * 2 ** retries, longestRetry), dispatch);
    retries += 1;
  };

  function dispatch(): void {
    const writing = sending;
    if (!writing) return;
    stop();
    means.send(writing).then(
      () => {
        // It may be known already: a page that fetched on its own saw it first.
        if (sending === writing) acknowledge(writing);
        tell();
        if (isDirty()) begin();
      },
      (error: unknown) => {
        if (sending !== writing) return;
        failure = means.readFailure(error);
        if (failure.isFinal) sending = null;
        else retry();
        tell();
      },
    );
  }

  function begin(): void {
    stop();
    if (sending || !isDirty() || text.length > longest) return;
    sending = { edit: means.makeId(), value: text, basedOn: base.edit };
    tell();
    dispatch();
  }

  return {
    shown: () => shown,
    listen(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    type(next: string): void {
      text = next;
      if (failure?.isFinal) failure = null;
      if (!sending) {
        stop();
        stop = means.later(pauseBeforeSaving, begin);
      }
      settle();
      tell();
    },

    /** Sends now what waits: the field is left, or the page is. */
    flush(): void {
      if (sending && failure) dispatch();
      else if (!failure) begin();
    },

    /** Writes these words at once, based on what stands. */
    put(next: string): void {
      text = next;
      if (failure?.isFinal) failure = null;
      begin();
      tell();
    },

    /** What the server says now. */
    take(next: Written): void {
      if (next === known) return;
      known = next;
      const edit = sending?.edit;
      const arrived = edit !== undefined && (next.edit === edit || hasCrossed(next, edit));
      if (sending && arrived) acknowledge(sending);
      if (next.edit === base.edit) {
        isAcknowledged = true;
        held = null;
        if (!isUnsent()) beside = null;
      } else if (!passed.has(next.edit)) takeFrom(next);
      tell();
      if (arrived) begin();
    },

    /** Words that were not sent when the page was left. */
    restore(unsent: Unsent): void {
      const hasArrived = unsent.sending !== null && unsent.sending.edit === known.edit;
      sending = hasArrived ? null : unsent.sending;
      text = unsent.text;
      if (!isUnsent()) return;
      if (!hasArrived && unsent.basedOn !== known.edit) {
        base = { edit: unsent.basedOn, value: known.value };
        beside = known.by;
      }
      if (sending) dispatch();
      else begin();
      tell();
    },

    isUnsent,
  };

  function takeFrom(next: Written): void {
    const own = sending?.edit ?? base.edit;
    if (isUnsent()) {
      beside = next.by;
      held = next;
    } else if (isAcknowledged || (own !== null && hasCrossed(next, own))) adopt(next, true);
    else {
      held = next;
      waitAndSettle();
    }
  }
}
