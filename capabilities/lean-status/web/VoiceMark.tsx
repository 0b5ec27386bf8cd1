import type { ReactNode } from 'react';
import type { Voice } from '#lean-status/voice.ts';

/** A voice by its shape: filled square, ring, diamond, cross. Drawn around its own middle, 18 wide. */
const shapes: Record<Voice, ReactNode> = {
  management: <rect className="v-management" x="-7" y="-7" width="14" height="14" />,
  employees: <circle className="v-employees" r="7.5" />,
  operators: <path className="v-operators" d="M0-9 9 0 0 9-9 0Z" />,
  adviser: <path className="v-adviser" d="M-6.5-6.5 6.5 6.5M6.5-6.5-6.5 6.5" />,
};

/** For a drawing of one's own, at the place it is put. */
export const VoiceShape = ({ voice }: { voice: Voice }) => shapes[voice];

/** Beside words that say which voice it is. */
export const VoiceMark = ({ voice }: { voice: Voice }) => (
  <svg className="voice-mark" viewBox="-10 -10 20 20" aria-hidden="true">
    {shapes[voice]}
  </svg>
);
