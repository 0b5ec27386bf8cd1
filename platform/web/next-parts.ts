import { type ComponentType, createContext } from 'react';

/**
 * What rooms add to what is next in a company: each draws the list's own items, `<li>`, and nothing where nothing
 * waits for whoever looks. Given by the app, which alone knows all rooms, to a list on a storey below them.
 */
export const NextParts = createContext<readonly ComponentType<{ company: string }>[]>([]);
