import { Edit } from '#pulse-boards/web/wall/edit.tsx';
import { Meeting } from '#pulse-boards/web/wall/meeting.tsx';
import type { Mode, WallMode } from '#pulse-boards/web/wall/wall-mode.ts';

/** The modes one may go to from the board as it hangs, each with its component. */
export const modes: Readonly<Record<Exclude<WallMode, 'display'>, Mode>> = {
  meeting: Meeting,
  edit: Edit,
};
