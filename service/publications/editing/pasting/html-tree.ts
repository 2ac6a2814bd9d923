// HTML as other programs put it into the clipboard, read into a tree of names, attributes and text: no browser, nothing is run.

export interface HtmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: HtmlNode[];
}

export type HtmlNode = HtmlElement | string;

/** What is in these is no text. */
const unread = new Set([
  'script',
  'style',
  'title',
  'head',
  'xml',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'select',
  'textarea',
]);
const empty = new Set([
  'br',
  'img',
  'hr',
  'meta',
  'link',
  'col',
  'input',
  'wbr',
  'area',
  'base',
  'embed',
  'source',
  'track',
]);
/** Which open elements end where one of these begins; a table keeps what is outside of it open. */
const ends: Readonly<Record<string, readonly string[]>> = {
  li: ['li', 'p'],
  tr: ['tr', 'td', 'th', 'p'],
  td: ['td', 'th', 'p'],
  th: ['td', 'th', 'p'],
  tbody: ['thead', 'tr', 'td', 'th', 'p'],
  ...Object.fromEntries(
    ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'div', 'blockquote', 'pre', 'hr'].map(
      (name) => [name, ['p']],
    ),
  ),
};
const fences = new Set(['table', 'ul', 'ol']);

const piece =
  /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>|<(\/?)([a-zA-Z][\w:.-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</g;

export function htmlTree(markup: string): HtmlElement {
  const root: HtmlElement = { name: 'root', attributes: new Map(), children: [] };
  const open: HtmlElement[] = [root];
  let until: string | null = null;
  for (const [whole, slash, tag, rest = ''] of markup.replaceAll('\0', '').matchAll(piece)) {
    const name = tag?.toLowerCase();
    if (until !== null) {
      if (slash === '/' && name === until) until = null;
    } else if (name === undefined) {
      if (!/^<[!?]/.test(whole)) open.at(-1)?.children.push(decoded(whole));
    } else if (slash === '/') close(open, name);
    else if (unread.has(name)) until = isClosed(name, rest) ? null : name;
    else begin(open, name, rest);
  }
  return root;
}

function begin(open: HtmlElement[], name: string, rest: string): void {
  for (const ended of ends[name] ?? []) endWithin(open, ended);
  const element: HtmlElement = { name, attributes: attributesOf(rest), children: [] };
  open.at(-1)?.children.push(element);
  if (!empty.has(name) && !isClosed(name, rest) && open.length < deepest) open.push(element);
}

/** What stands deeper than this is beside instead of within. */
const deepest = 200;

/** As XML writes it, which Word does in its own elements; in HTML the stroke means nothing. */
function isClosed(name: string, rest: string): boolean {
  return name.includes(':') && rest.endsWith('/');
}

/** Ends the innermost of that name, and all within it, but nothing beyond the list or table that is open. */
function endWithin(open: HtmlElement[], name: string): void {
  for (let at = open.length - 1; at > 0; at -= 1) {
    const element = open[at];
    if (element?.name === name) {
      open.length = at;
      return;
    }
    if (element && fences.has(element.name)) return;
  }
}

function close(open: HtmlElement[], name: string): void {
  const at = open.findLastIndex((element) => element.name === name);
  if (at > 0) open.length = at;
}

const attribute = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

function attributesOf(rest: string): Map<string, string> {
  return new Map(
    [...rest.matchAll(attribute)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decoded(double ?? single ?? bare ?? ''),
    ]),
  );
}

const named: Readonly<Record<string, string>> = {
  ...{
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    shy: '\u00ad',
    ndash: '–',
    mdash: '—',
  },
  ...{
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    hellip: '…',
    bull: '•',
    middot: '·',
    pound: '£',
    euro: '€',
  },
  ...{
    copy: '©',
    reg: '®',
    trade: '™',
    times: '×',
    deg: '°',
    frac12: '½',
    frac14: '¼',
    frac34: '¾',
    sect: '§',
  },
  ...{
    eacute: 'é',
    egrave: 'è',
    agrave: 'à',
    acirc: 'â',
    ecirc: 'ê',
    icirc: 'î',
    ocirc: 'ô',
    ucirc: 'û',
    wcirc: 'ŵ',
    ycirc: 'ŷ',
  },
  ...{
    auml: 'ä',
    ouml: 'ö',
    uuml: 'ü',
    szlig: 'ß',
    ccedil: 'ç',
    ntilde: 'ñ',
    laquo: '«',
    raquo: '»',
    minus: '−',
    le: '≤',
    ge: '≥',
  },
};

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,10}));?/gi,
    (whole, hex, digits, name) => {
      if (name !== undefined) return named[name] ?? named[String(name).toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

/** Of the attribute `style`, in small letters; blank where it is not set. */
export function styleOf({ attributes }: HtmlElement, property: string): string {
  const style = (attributes.get('style') ?? '').toLowerCase();
  return new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`).exec(style)?.[1]?.trim() ?? '';
}

export function classOf({ attributes }: HtmlElement): string {
  return attributes.get('class') ?? '';
}

/** All the text in it. */
export function textOf(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}
