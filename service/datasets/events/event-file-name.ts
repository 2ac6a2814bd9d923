// What the name of a monthly file says: whose it is, and which month.

const monthly = /(?:^|[/!\\])(\d{4}-(?:0[1-9]|1[0-2]))-([a-z][a-z0-9-]*?)-stop-and-search[^/!\\]*$/i;

/** `2020-05-cumbria-stop-and-search.csv` is Cumbria's May 2020; any other name says nothing. */
export function eventFileName(name: string): { partner: string; month: string | null } {
  const found = monthly.exec(name);
  return { partner: found?.[2]?.toLowerCase() ?? '', month: found?.[1] ?? null };
}
