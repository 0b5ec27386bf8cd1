import { fagerhei, hovlandsmo } from './pulse-boards-stories-late.ts';
import { lyngmo } from './pulse-boards-stories-lyngmo.ts';
import { office } from './pulse-boards-stories-office.ts';
import { osvika } from './pulse-boards-stories-osvika.ts';
import { skarvdal } from './pulse-boards-stories-skarvdal.ts';
import type { BoardStory } from './pulse-boards-story.ts';

/** What hangs on the walls of the demo world, by company, and at the office; a board stands after the one it asks for help. */
export const boardStories: Readonly<Record<string, readonly BoardStory[]>> = {
  skarvdal,
  osvika,
  lyngmo,
  hovlandsmo,
  fagerhei,
  office,
};
