// The hidden fields of a form on a page, as a browser would send them.

/** Of the form that is sent there; where none says so, of the last one in the main part of the page. */
export function hiddenFields(text: string, action: string): FormData {
  const named = text.indexOf(`action="${action}"`);
  const main = named < 0 ? text.slice(text.indexOf('<main')) : text.slice(named);
  const form = named < 0 ? main : main.slice(0, main.indexOf('</form>'));
  const fields = new FormData();
  for (const [tag] of form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)) {
    const [, name = ''] = /name="([^"]*)"/.exec(tag) ?? [];
    const [, value = ''] = /value="([^"]*)"/.exec(tag) ?? [];
    fields.set(name, value);
  }
  return fields;
}
