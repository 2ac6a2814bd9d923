// What has broken other programs: words, bytes of addresses, bodies and header fields that no page of ours would send.

export const nasty: readonly string[] = [
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
export const rawPieces: readonly string[] = [
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

export const contentTypes: readonly string[] = [
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

export const bodies: readonly string[] = [
  ...['', '{', '[1,', '{"__proto__":{"a":1}}', '{"constructor":{"prototype":{"a":1}}}', '['.repeat(20_000)],
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

export const headers: readonly Record<string, string>[] = [
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

export const otherMethods = ['GET', 'POST', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
