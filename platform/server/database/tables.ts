/**
 * Every table of the database, by schema-qualified name. Each room's generated `tables.ts` adds its own
 * rows to this interface, so one transaction type serves all rooms.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging from the generated files.
export interface Tables {}
