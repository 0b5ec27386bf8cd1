import { z } from 'zod';
import type { Role } from '#people/contract.ts';

/** Who rates signed in. */
export const raterVoices = ['management', 'employees', 'adviser'] as const;
export const RaterVoice = z.enum(raterVoices);
export type RaterVoice = z.infer<typeof RaterVoice>;

/** All four: operators answer without names, and come as sums. */
export const voices = ['management', 'employees', 'operators', 'adviser'] as const;
export const Voice = z.enum(voices);
export type Voice = z.infer<typeof Voice>;

const voiceByRole: Partial<Record<string, RaterVoice>> = {
  manager: 'management',
  'employee-representative': 'employees',
  'safety-representative': 'employees',
  adviser: 'adviser',
  'lead-adviser': 'adviser',
} satisfies Partial<Record<Role, RaterVoice>>;

/** The voice somebody rates with by the roles held in a company. Whoever has several has one: the first of the three. */
export function voiceOf(roles: readonly string[]): RaterVoice | null {
  const held = roles.flatMap((role) => voiceByRole[role] ?? []);
  return raterVoices.find((voice) => held.includes(voice)) ?? null;
}
