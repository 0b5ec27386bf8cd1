/** Why the database cannot be brought up to date: a sentence for whoever operates the installation. */
export class CannotMigrate extends Error {}
