import type { CompanyKey } from './cast.ts';
import { elvestad, kvitberg, skarvdal } from './figures-stories-early.ts';
import { granes, storlia } from './figures-stories-late.ts';
import { lyngmo, osvika } from './figures-stories-middle.ts';
import { fagerhei, hovlandsmo } from './figures-stories-year.ts';
import type { FigureStory } from './figures-story.ts';

/** The figures of each company. Those that have not begun have none. */
const stories: Readonly<Partial<Record<CompanyKey, readonly FigureStory[]>>> = {
  elvestad,
  skarvdal,
  kvitberg,
  osvika,
  lyngmo,
  hovlandsmo,
  fagerhei,
  storlia,
  granes,
};

export const figuresOf = (key: CompanyKey): readonly FigureStory[] => stories[key] ?? [];
