// Where a database is and as whom it is entered.

/** Either the address of a Postgres elsewhere, or the folder of the socket of one that runs beside the program. */
export type DatabaseAddress =
  { connectionString: string } | { host: string; port: number; user: string; database: string };

/** Another database of the same server. */
export function withDatabase(address: DatabaseAddress, database: string): DatabaseAddress {
  if (!('connectionString' in address)) return { ...address, database };
  const url = new URL(address.connectionString);
  url.pathname = `/${encodeURIComponent(database)}`;
  return { connectionString: url.href };
}

/** The address as it may be shown: without the password and what else follows the name. */
export function shownAddress(address: DatabaseAddress): string {
  if (!('connectionString' in address)) return `${address.database} in ${address.host}`;
  return address.connectionString.replace(/^(\w+:\/\/[^:@/]*):[^@]*@/, '$1:…@').replace(/\?.*$/, '');
}
