// Requests as no page of ours would send them, drawn at random for one route: half of what they hold is what the route knows.
import fc from 'fast-check';
import type { Route } from '../../service/pages/route.ts';
import type { InjectedRequest } from '../../service/pages/web.ts';
import type { SeenForm } from './read-forms.ts';

/** Words that were seen in pages: ids in addresses, names of fields, values of choices. */
export interface Vocabulary {
  ids: readonly string[];
  names: readonly string[];
  values: readonly string[];
  /** Forms as pages offered them. */
  forms: readonly SeenForm[];
}

const nasty = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1e309',
    'NaN',
    '9007199254740993',
    '99999999999999999999',
    '00',
    '1;2',
    'null',
    'true',
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '[object Object]', '{}', '[]', '{"a":1}'],
  ...[
    "' OR 1=1 --",
    '"; drop table person; --',
    '${7*7}',
    '{{7*7}}',
    '<script>alert(1)</script>',
    '"><img src=x>',
  ],
  ...[
    '../../etc/passwd',
    '..\\..\\win.ini',
    'file:///etc/passwd',
    'http://169.254.169.254/',
    '//evil.example',
    'javascript:alert(1)',
  ],
  ...[
    '\0',
    'a\0b',
    '\r\nSet-Cookie: a=b',
    '\u202egnp.exe',
    '\ufeff',
    '\ud800',
    '👩‍👩‍👧‍👦',
    'ß'.repeat(300),
    'x'.repeat(5_000),
  ],
  ...[
    '2020-02-30',
    '2020-13',
    '0000-00-00',
    '9999-12-31',
    '1970-01-01T00:00:00Z',
    '24:61',
    '+1',
    '1,5',
    '½',
    '٣',
  ],
  ...[
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    'on',
    'off',
    '=1+1',
    '@SUM(A1)',
  ],
];

/** Bytes of an address that no browser would write so. */
const rawPieces = [
  '%00',
  '%',
  '%E0%A4%A',
  '%ff',
  '%2e%2e%2f',
  '%0d%0a',
  ';',
  '%C0%AF',
  '.',
  '..',
  '%u0041',
  'a%20b',
];

const contentTypes = [
  ...[
    'application/x-www-form-urlencoded',
    'application/json',
    'text/plain',
    'multipart/form-data; boundary=edge',
  ],
  ...[
    'multipart/form-data',
    'application/octet-stream',
    'application/xml',
    'nonsense',
    'application/json; charset=utf-7',
  ],
  ...['application/x-www-form-urlencoded; charset=utf-16', 'application/offset+octet-stream', 'text/csv', ''],
];

const bodies = [
  ...[
    '',
    '{',
    '[1,',
    '{"__proto__":{"a":1}}',
    '{"constructor":{"prototype":{"a":1}}}',
    `${'['.repeat(20_000)}`,
  ],
  ...[
    `{"a":${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}}`,
    '"x"',
    'null',
    '1e400',
    '[]',
    '{"a":1,"a":2}',
    '\0',
    '=',
    '&&&',
    'a',
  ],
  ...[
    '%',
    'a=%',
    'a=%ff%fe',
    '__proto__=1&constructor=2',
    'a[b][c]=1&a[]=2&a[]=3',
    'a=1'.concat('&a=1'.repeat(3_000)),
  ],
  ...[
    '--edge\r\n',
    '--edge--',
    '--edge\r\nContent-Disposition: form-data; name="files"; filename="a.csv"\r\n\r\na,b\r\n--edge--\r\n',
  ],
  ...['--edge\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\n1\r\n--edge--\r\n'],
  ...[
    '--edge\r\nContent-Disposition: form-data\r\n\r\n1\r\n--edge--\r\n',
    '--edge\r\nnonsense\r\n\r\n1\r\n--edge--\r\n',
  ],
  ...[
    '--edge\r\nContent-Disposition: form-data; name="files"; filename="../../a.csv"\r\nContent-Type: text/csv\r\n\r\n"\r\n--edge--\r\n',
  ],
  ...[
    '--edge\r\nContent-Disposition: form-data; name="files"; filename="a.xlsx"\r\n\r\nPK\u0003\u0004x\r\n--edge--\r\n',
  ],
  ...[
    '--edge\r\nContent-Disposition: form-data; name="files"; filename="a.zip"\r\n\r\nPK\u0005\u0006\r\n--edge--\r\n',
  ],
];

const headers: readonly Record<string, string>[] = [
  ...[
    {},
    {},
    {},
    { 'accept-encoding': 'gzip, br;q=0, *;q=0.5, nonsense;q=x' },
    { 'accept-encoding': '\t,,,' },
  ],
  ...[{ 'if-none-match': '*' }, { 'if-none-match': `"${'x'.repeat(500)}"` }, { range: 'bytes=9999999999-' }],
  ...[
    { cookie: '=; ;;session; a=b=c; __proto__=x' },
    { cookie: `session=${'x'.repeat(4_000)}` },
    { cookie: 'session=%00%ff' },
  ],
  ...[
    { authorization: 'Bearer' },
    { authorization: `Bearer ${'x'.repeat(4_000)}` },
    { authorization: 'Basic AAAA' },
  ],
  ...[
    { 'user-agent': 'x'.repeat(3_000) },
    { 'user-agent': '' },
    { accept: '*/*;q=2' },
    { 'x-form-token': 'forged.token' },
  ],
  ...[
    { 'content-length': '99999' },
    { 'upload-offset': '-1' },
    { 'idempotency-key': '\u00e9'.repeat(300) },
    { expect: 'x' },
  ],
  ...[{ origin: 'null' }, { 'x-forwarded-for': 'nonsense, 1.2.3.4' }, { 'x-http-method-override': 'DELETE' }],
];

const otherMethods = ['GET', 'POST', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

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
