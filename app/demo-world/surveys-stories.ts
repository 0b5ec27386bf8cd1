import type { CompanyKey } from './cast.ts';
import { elvestad, granes, kvitberg, osvika, skarvdal } from './surveys-stories-early.ts';
import { fagerhei, hovlandsmo, lyngmo, storlia } from './surveys-stories-late.ts';
import type { WaveStory } from './surveys-story.ts';

/** The surveys of each company, the oldest first. */
export const surveyStories: Partial<Record<CompanyKey, readonly WaveStory[]>> = {
  skarvdal,
  elvestad,
  osvika,
  kvitberg,
  granes,
  lyngmo,
  hovlandsmo,
  fagerhei,
  storlia,
};
