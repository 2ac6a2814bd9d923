// Where each value of a markup template stands, worked out once from the template's own fixed text.

/** Element content; a quoted attribute; a quoted attribute that holds an address; inside a tag but outside quotation marks. */
export type Context = 'content' | 'attribute' | 'address' | 'tag';

interface Place {
  in: 'content' | 'tag' | 'value' | 'comment' | 'raw';
  quote: string;
  attribute: string;
  element: string;
}

const known = new WeakMap<TemplateStringsArray, readonly Context[]>();
const addresses = new Set(['href', 'src', 'action', 'formaction', 'xlink:href']);

/** One context for each value. Throws where a value would stand in a place that escaping cannot make safe. */
export function contextsOf(strings: TemplateStringsArray): readonly Context[] {
  const remembered = known.get(strings);
  if (remembered) return remembered;
  const place: Place = { in: 'content', quote: '', attribute: '', element: '' };
  const contexts: Context[] = [];
  strings.forEach((text, index) => {
    readOn(place, text);
    if (index < strings.length - 1) contexts.push(contextAt(place, text));
  });
  if (place.in !== 'content') throw new Error(`HTML_UNFINISHED: the template ends inside a ${place.in}.`);
  known.set(strings, contexts);
  return contexts;
}

function contextAt(place: Place, before: string): Context {
  if (place.in === 'content') return 'content';
  if (place.in === 'tag' && !/[=<\w-]$/.test(before)) return 'tag';
  if (place.in !== 'value')
    throw new Error(`HTML_VALUE_MISPLACED: a value cannot stand after ${ending(before)}.`);
  if (/^(on|style$|srcdoc$)/i.test(place.attribute)) {
    throw new Error(`HTML_VALUE_MISPLACED: a value cannot stand in the attribute ${place.attribute}.`);
  }
  return addresses.has(place.attribute) && before.endsWith(place.quote) ? 'address' : 'attribute';
}

function ending(text: string): string {
  return JSON.stringify(text.slice(-40));
}

function readOn(place: Place, text: string): void {
  let at = 0;
  while (at < text.length) at = step(place, text, at);
}

function step(place: Place, text: string, at: number): number {
  if (place.in === 'content') return throughContent(place, text, at);
  if (place.in === 'tag') return throughTag(place, text, at);
  if (place.in === 'value') return until(place, text, at, place.quote, 'tag');
  if (place.in === 'comment') return until(place, text, at, '-->', 'content');
  return throughRaw(place, text, at);
}

function throughContent(place: Place, text: string, at: number): number {
  const opening = text.indexOf('<', at);
  if (opening === -1) return text.length;
  if (text.startsWith('<!--', opening)) {
    place.in = 'comment';
    return opening + 4;
  }
  const name = /^<[/!]?([a-z][a-z0-9-]*)?/i.exec(text.slice(opening));
  place.in = 'tag';
  place.element = name?.[0].startsWith('</') ? '' : (name?.[1] ?? '').toLowerCase();
  return opening + (name?.[0].length ?? 1);
}

function throughTag(place: Place, text: string, at: number): number {
  const mark = text.slice(at).search(/[>"']/);
  if (mark === -1) return text.length;
  const found = text[at + mark] ?? '';
  if (found === '>') {
    place.in = place.element === 'script' || place.element === 'style' ? 'raw' : 'content';
  } else {
    place.in = 'value';
    place.quote = found;
    place.attribute = (/([^\s"'<>/=]+)\s*=\s*$/.exec(text.slice(0, at + mark))?.[1] ?? '').toLowerCase();
  }
  return at + mark + 1;
}

function throughRaw(place: Place, text: string, at: number): number {
  return until(place, text, at, `</${place.element}>`, 'content');
}

function until(place: Place, text: string, at: number, mark: string, then: Place['in']): number {
  const found = text.indexOf(mark, at);
  if (found === -1) return text.length;
  place.in = then;
  return found + mark.length;
}
