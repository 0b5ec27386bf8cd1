import type { Draft } from '#indicators/entry-draft.ts';
import type { CallRefused } from '#platform/web/call.ts';

/**
 * What is on its way for one period of one line. States: typing → (pressed with something unreadable) tried → (far from
 * what was before) asked → sent; or refused, which keeps all that was typed.
 */
export type FormState = {
  /** Null until something is typed: then what stands is what is shown. */
  readonly draft: Draft | null;
  readonly reason: string;
  readonly samples: number;
  readonly tried: boolean;
  readonly asked: boolean;
  readonly error: CallRefused | null;
};

export const blankForm = (samples: number): FormState => ({
  draft: null,
  reason: '',
  samples,
  tried: false,
  asked: false,
  error: null,
});

/** What was refused, by the field it stands at; the rest concerns no field that is shown. */
export function placed(
  error: CallRefused | null,
  names: readonly string[],
): { atFields: Record<string, string>; beside: string | null } {
  if (!error || error.code === 'no-network') return { atFields: {}, beside: null };
  const at = (field: string): string | undefined =>
    names.includes(field) ? field : field === 'samples' || field === 'inputs' ? names[0] : undefined;
  const found = error.problems.flatMap(({ field, message }) => {
    const name = at(field.split('.').at(-1) ?? '');
    return name === undefined ? [] : [[name, message] as const];
  });
  return { atFields: Object.fromEntries(found), beside: found.length === 0 ? error.message : null };
}
