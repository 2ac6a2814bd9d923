// Walks the links of the pages as a visitor could, and notes the words and the forms in them.
import type { Route } from '../../service/pages/route.ts';
import type { Ask } from './open-fuzzed-program.ts';
import { readForms, type SeenForm } from './read-forms.ts';
import type { Vocabulary } from './wild-request.ts';

const mostPages = 150;

export async function walkPages(ask: Ask, routes: readonly Route[]): Promise<Vocabulary> {
  const starts = routes.filter(({ method, path }) => method === 'GET' && !path.includes(':'));
  const forms = new Map<string, SeenForm>();
  const waiting = starts.map(({ path }) => path);
  const [seen, ids, names, values] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ];
  for (let url = waiting.shift(); url !== undefined && seen.size < mostPages; url = waiting.shift()) {
    const [path = '/'] = url.split('?');
    if (seen.has(path)) continue;
    seen.add(path);
    const { body, headers } = await ask({ url });
    if (!String(headers['content-type']).startsWith('text/html')) continue;
    for (const [, address = ''] of body.matchAll(/(?:href|action)="(\/[^"#]*)"/g))
      waiting.push(address.replaceAll('&amp;', '&'));
    for (const form of readForms(body, url)) forms.set(`${form.method} ${form.action}`, form);
    for (const [, name = ''] of body.matchAll(/\sname="([^"]{1,60})"/g)) names.add(name);
    for (const [, value = ''] of body.matchAll(/\svalue="([^"]{1,80})"/g)) values.add(value);
  }
  for (const path of seen) for (const piece of path.split('/')) if (/\d/.test(piece)) ids.add(piece);
  return {
    forms: [...forms.values()],
    ids: [...ids].slice(0, 200),
    names: [...names],
    values: [...values].slice(0, 400),
  };
}
