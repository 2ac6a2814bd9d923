// Words put together: lists in a sentence, and a sentence's first letter.

/** `one`, `one and two`, `one, two and three`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** `“a”, “b” and 3 more`: names and values as they stand in the data, long ones cut. */
export function quoted(values: readonly string[], most = 10): string {
  const shown = values.slice(0, most).map((value) => `“${value.slice(0, 60)}”`);
  return shown.join(', ') + (values.length > most ? ` and ${values.length - most} more` : '');
}

/** `searches of Black people` → `Searches of Black people`. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
