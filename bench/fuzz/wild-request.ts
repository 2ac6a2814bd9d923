// Requests as no page of ours would send them, drawn at random for one route: half of what they hold is what the route knows.
import fc from 'fast-check';
import type { Route } from '../../service/pages/route.ts';
import type { InjectedRequest } from '../../service/pages/web.ts';
import { bodies, contentTypes, headers, nasty, otherMethods, rawPieces } from './nasty-input.ts';
import type { SeenForm } from './read-forms.ts';

/** Words that were seen in pages: ids in addresses, names of fields, values of choices. */
export interface Vocabulary {
  ids: readonly string[];
  names: readonly string[];
  values: readonly string[];
  /** Forms as pages offered them. */
  forms: readonly SeenForm[];
}

/** Wild requests for a route; where a page has a form for it, half are that form as it should be, but for one or two fields. */
export function wildRequest(route: Route, known: Vocabulary): fc.Arbitrary<InjectedRequest> {
  const forms = known.forms.filter(({ action, method }) => method === route.method && isFor(route, action));
  const wild = whollyWild(route, known);
  return forms.length === 0 ? wild : fc.oneof(wild, fc.constantFrom(...forms).chain(nearlyRight));
}

function isFor({ path }: Route, action: string): boolean {
  const pattern = path.replace(/[.]/g, '\\.').replace(/:[a-zA-Z]+/g, '[^/]+?');
  return new RegExp(`^${pattern}$`).test(action.split('?')[0] ?? '');
}

function nearlyRight(form: SeenForm): fc.Arbitrary<InjectedRequest> {
  const chosen = form.fields.map(({ name, values }) =>
    fc
      .subarray(values, { minLength: Math.min(1, values.length), maxLength: Math.min(2, values.length) })
      .map((some): [string, string[]] => [name, some]),
  );
  const wrong = fc.constantFrom(...nasty, ...form.fields.flatMap(({ values }) => values));
  return fc
    .record({
      fields: fc.tuple(...chosen),
      at: fc.subarray(
        form.fields.map(({ name }) => name),
        { maxLength: Math.min(2, form.fields.length) },
      ),
      wild: fc.tuple(wrong, wrong),
    })
    .map(({ fields, at, wild }) => {
      const sent = Object.fromEntries(fields);
      at.forEach((name, index) => (sent[name] = [wild[index] ?? '']));
      const pairs = Object.entries(sent).flatMap(([name, values]) =>
        values.map((value) => `${encoded(name)}=${encoded(value)}`),
      );
      if (form.method === 'POST') return { method: 'POST', url: form.action, form: sent };
      return { method: 'GET', url: `${form.action.split('?')[0]}?${pairs.join('&')}` };
    });
}

function whollyWild(route: Route, known: Vocabulary): fc.Arbitrary<InjectedRequest> {
  const word = (words: readonly string[]) =>
    words.length > 0 ? fc.constantFrom(...words) : fc.constantFrom(...nasty);
  const value = fc.oneof(
    { weight: 3, arbitrary: word(known.values) },
    { weight: 3, arbitrary: fc.constantFrom(...nasty) },
    { weight: 2, arbitrary: word(known.ids) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  );
  const name = fc.oneof(
    { weight: 6, arbitrary: word(known.names) },
    { weight: 1, arbitrary: fc.constantFrom(...nasty, 'a[b]', 'a[]') },
  );
  const pairs = fc.array(fc.tuple(name, value), { maxLength: 12 });
  const piece = fc.oneof(
    { weight: 5, arbitrary: word(known.ids) },
    { weight: 2, arbitrary: fc.constantFrom(...nasty).map(encoded) },
    { weight: 1, arbitrary: fc.constantFrom(...rawPieces) },
  );
  const holes = route.path.split('/').filter((part) => part.startsWith(':')).length;
  const query = fc.oneof(
    { weight: 2, arbitrary: fc.constant('') },
    {
      weight: 4,
      arbitrary: pairs.map(
        (list) => `?${list.map(([key, text]) => `${encoded(key)}=${encoded(text)}`).join('&')}`,
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('?', '?&&', '?=', '?a', '?%', '?%ff=%fe', '??', `?${'a=1&'.repeat(500)}`),
    },
  );
  const body = fc.oneof(
    { weight: 5, arbitrary: pairs.map((list) => ({ form: grouped(list) })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...contentTypes), fc.constantFrom(...bodies))
        .map(([type, payload]) => ({ payload, headers: { 'content-type': type } })),
    },
    {
      weight: 1,
      arbitrary: fc
        .json({ maxDepth: 4 })
        .map((payload) => ({ payload, headers: { 'content-type': 'application/json' } })),
    },
  );
  return fc
    .record({
      pieces: fc.array(piece, { minLength: holes, maxLength: holes }),
      query,
      more: fc.constantFrom(...headers),
      body,
      method: fc.oneof(
        { weight: 12, arbitrary: fc.constant(route.method) },
        { weight: 1, arbitrary: fc.constantFrom(...otherMethods) },
      ),
    })
    .map(({ pieces, query: asked, more, body: sent, method }) => {
      const left = [...pieces];
      const path = route.path.replace(/:[a-zA-Z]+/g, () => left.shift() ?? 'x');
      const plain = { method, url: `${path}${asked}`, headers: more };
      if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return plain;
      return { ...plain, ...sent, headers: { ...('headers' in sent && sent.headers), ...more } };
    });
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function grouped(pairs: readonly (readonly [string, string])[]): Record<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const [name, value] of pairs) fields.set(name, [...(fields.get(name) ?? []), value]);
  return Object.fromEntries(fields);
}
