// The forms of a page as a browser would send them, so that wild input can be put into what is otherwise right.

export interface SeenForm {
  /** Path and query that it is sent to. */
  action: string;
  method: 'GET' | 'POST';
  fields: { name: string; values: string[] }[];
}

/** @param at the address of the page, which a form without an action is sent to */
export function readForms(markup: string, at: string): SeenForm[] {
  return [...markup.matchAll(/<form\b([^>]*)>([^]*?)<\/form>/g)].map(([, tag = '', inside = '']) => ({
    action: attribute(tag, 'action') ?? at,
    method: /\smethod="?post/i.test(tag) ? 'POST' : 'GET',
    fields: fieldsIn(inside),
  }));
}

function fieldsIn(markup: string): SeenForm['fields'] {
  const fields = new Map<string, string[]>();
  const add = (name: string | undefined, value: string) =>
    name && name !== 'form-token' && fields.set(name, [...(fields.get(name) ?? []), value]);
  for (const [tag] of markup.matchAll(/<(?:input|button)\b[^>]*>/g))
    add(attribute(tag, 'name'), attribute(tag, 'value') ?? '');
  for (const [tag] of markup.matchAll(/<textarea\b[^>]*>/g)) add(attribute(tag, 'name'), 'Some words');
  for (const [, tag = '', inside = ''] of markup.matchAll(/<select\b([^>]*)>([^]*?)<\/select>/g))
    for (const [option] of inside.matchAll(/<option\b[^>]*>/g))
      add(attribute(tag, 'name'), attribute(option, 'value') ?? '');
  return [...fields].map(([name, values]) => ({ name, values: values.slice(0, 40) }));
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value
    ?.replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
