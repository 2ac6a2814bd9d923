// One of what was named in the plural.

/** `calls` → `call`, `searches` → `search`, `enquiries` → `enquiry`. */
export function singularOf(plural: string): string {
  if (/(ch|sh|x|ss)es$/.test(plural)) return plural.slice(0, -2);
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`;
  return plural.replace(/s$/, '');
}
