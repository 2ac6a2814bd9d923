// Markup that cannot hold unescaped text: the `Html` type, the `html` template that makes it, and joins.
import { contextsOf, type Context } from './html-context.ts';

/**
 * Markup that is safe to send. Only the `html` template, `attributes()` and the door to the official
 * component macros can make one, so text that somebody typed never becomes markup.
 */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  /** For markup that comes from our own files or from a macro that escapes. Never for anything a person typed. */
  static trusted(markup: string): Html {
    return new Html(markup);
  }

  toString(): string {
    return this.#markup;
  }
}

/** Attributes written by `attributes()`: the only thing that may be inserted inside a tag, outside quotation marks. */
export class Attributes {
  readonly #markup: string;

  constructor(values: AttributeValues) {
    this.#markup = Object.entries(values).map(attributeMarkup).join('');
  }

  toString(): string {
    return this.#markup;
  }
}

export type AttributeValues = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** What a template takes: text and numbers are escaped, markup is inserted, lists are joined, the rest is nothing. */
export type HtmlValue =
  string | number | bigint | Html | Attributes | null | undefined | false | readonly HtmlValue[];

const replacements: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for element content and for quoted attributes. Control characters and halves of characters, which HTML forbids, are dropped. */
export function escapeText(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"']/g, (character) => replacements[character] ?? '');
}

const forbidden = /[^\t\n\r\u{20}-\u{7e}\u{a0}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/**
 * A template of markup. `${text}` is escaped according to where it stands; it may stand in content or in a quoted
 * attribute, and nowhere else (not in a script, a style, a comment, a tag or an event handler: that throws).
 * In `href`, `src`, `action` and `formaction` only relative, http, https, mailto, tel and otpauth addresses are written.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const contexts = contextsOf(strings);
  let markup = strings[0] ?? '';
  values.forEach((value, index) => {
    markup += written(value, contexts[index] ?? 'content') + (strings[index + 1] ?? '');
  });
  return Html.trusted(markup);
}

/** Parts set one after another, with `separator` between them. Nothing is put for null, undefined and false. */
export function joinHtml(parts: readonly HtmlValue[], separator: HtmlValue = ''): Html {
  const present = parts.filter((part) => part !== null && part !== undefined && part !== false);
  return Html.trusted(present.map((part) => written(part, 'content')).join(written(separator, 'content')));
}

/** Attributes for a tag: `html\`<input ${attributes({ id, disabled })}>\``. true writes the bare name; false, null and undefined nothing. */
export function attributes(values: AttributeValues): Attributes {
  return new Attributes(values);
}

/** True when there is something to show. */
export function isShown(value: HtmlValue): boolean {
  return written(value, 'content') !== '';
}

/** The address itself, or `#` when it is of a kind that could run a script. */
export function safeAddress(address: string): string {
  const compact = address.replace(/[^\u0021-\u007e\u00a1-\uffff]/g, '').toLowerCase();
  const scheme = /^([^/?#]*?):/.exec(compact)?.[1];
  return scheme === undefined || ['http', 'https', 'mailto', 'tel', 'otpauth'].includes(scheme)
    ? address
    : '#';
}

function written(value: HtmlValue, context: Context): string {
  if (value === null || value === undefined || value === false) return '';
  if (context === 'tag') return insideTag(value);
  if (typeof value === 'object') return ofObject(value, context);
  const text = String(value);
  return escapeText(context === 'address' ? safeAddress(text) : text);
}

function ofObject(value: Html | Attributes | readonly HtmlValue[], context: Context): string {
  if (value instanceof Attributes)
    throw new Error('HTML_ATTRIBUTES_MISPLACED: attributes() belongs inside a tag.');
  if (value instanceof Html) {
    if (context === 'content') return value.toString();
    throw new Error('HTML_MARKUP_IN_ATTRIBUTE: an attribute takes text, not markup.');
  }
  return value.map((part) => written(part, context)).join('');
}

function insideTag(value: HtmlValue): string {
  if (value instanceof Attributes) return value.toString();
  throw new Error(
    'HTML_TEXT_IN_TAG: only attributes() may be inserted inside a tag, outside quotation marks.',
  );
}

const addressAttributes = new Set(['href', 'src', 'action', 'formaction', 'xlink:href']);

function attributeMarkup([name, value]: [string, string | number | boolean | null | undefined]): string {
  if (!/^[a-z][a-z0-9:_-]*$/i.test(name) || /^on/i.test(name) || name.toLowerCase() === 'style') {
    throw new Error(`HTML_ATTRIBUTE_NAME: ${JSON.stringify(name)} is not an attribute we write.`);
  }
  if (value === null || value === undefined || value === false) return '';
  if (value === true) return ` ${name}`;
  const text = String(value);
  return ` ${name}="${escapeText(addressAttributes.has(name.toLowerCase()) ? safeAddress(text) : text)}"`;
}
