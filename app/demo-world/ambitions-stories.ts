import { granes, skarvdal, tundalen } from './ambitions-stories-early.ts';
import { lyngmo, osvika } from './ambitions-stories-late.ts';
import type { AmbitionsStory } from './ambitions-story.ts';
import type { CompanyKey } from './cast.ts';

/** How far each company has come with its picture; the others have none. */
export const ambitionsStories: Partial<Readonly<Record<CompanyKey, AmbitionsStory>>> = {
  skarvdal,
  granes,
  tundalen,
  lyngmo,
  osvika,
};
