/**
 * The house in data: which rooms there are, on which storey, and what the pure files may lean on.
 * A room that is not here is refused by the check; a room on another storey than here does not exist.
 */
export const storeys = ['ground', 'first', 'second', 'summit'] as const;
export type Storey = (typeof storeys)[number];
export type RoomTable = Readonly<Record<string, Storey>>;

/**
 * Inside a storey the order is not given here: the rooms' own imports decide it, and a circle is refused.
 */
export const roomTable: RoomTable = {
  people: 'ground',
  'sign-in': 'ground',
  screens: 'ground',
  companies: 'ground',
  parties: 'ground',
  audit: 'ground',
  programme: 'ground',
  advisers: 'first',
  actions: 'first',
  'pilot-groups': 'first',
  principles: 'first',
  ambitions: 'first',
  customers: 'first',
  'steering-groups': 'first',
  visits: 'first',
  'pulse-boards': 'first',
  improvement: 'first',
  surveys: 'first',
  'lean-status': 'first',
  samsyn: 'first',
  indicators: 'first',
  learning: 'first',
  courses: 'first',
  gatherings: 'first',
  planning: 'second',
  registers: 'second',
  portfolio: 'summit',
  evaluation: 'summit',
};

/**
 * Packages that read no clock, disk or network of their own accord, so what runs everywhere may lean on them. The last
 * two seal and sign as browser and server alike do it.
 */
export const purePackages: readonly string[] = ['zod', 'yaml', '@hpke/core', '@cloudflare/blindrsa-ts'];

/** Packages that speak to the database: only a store and `platform/server` hold them. */
export const databasePackages: readonly string[] = ['kysely', 'pg', 'pg-boss'];

/** The package behind every chart: `platform/chart` alone holds it, so that a picture is drawn in one way. */
export const drawingPackages: readonly string[] = ['@observablehq/plot'];

/** A room's schema in PostgreSQL: `pulse-boards` is `pulse_boards`. */
export const schemaOf = (room: string): string => room.replaceAll('-', '_');

/** Every room's schema, as alternatives of a regular expression. */
export const schemaNames = (table: RoomTable): string => Object.keys(table).map(schemaOf).join('|');
