// The tables of the database, written by tools/generate-table-types.ts from service/migrations; do not edit.

/** The organisation that this database belongs to: one row. */
export interface OrganisationTable {
  id: string;
  setUpAt: Date;
  demonstrationLoadedAt: Date | null;
}

export interface Tables {
  organisation: OrganisationTable;
}
