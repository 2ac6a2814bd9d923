// Elements of XML by their name, in one pass whatever the text is: files that are sent may be made to keep a reader busy.

export interface XmlElement {
  /** As they are written in its tag. */
  attributes: string;
  /** What stands in it; for one that holds others of its own name, up to the first of them. */
  content: string;
}

/** @param name with its prefix, such as `w:del` */
export function elementsOf(xml: string, name: string): XmlElement[] {
  return xml
    .split(`<${name}`)
    .slice(1)
    .filter((piece) => /^[\s/>]/.test(piece))
    .map((piece) => {
      const end = piece.indexOf('>');
      if (end < 0) return { attributes: piece, content: '' };
      const attributes = piece.slice(0, end);
      const rest = attributes.endsWith('/') ? '' : piece.slice(end + 1);
      const close = rest.indexOf(`</${name}>`);
      return { attributes, content: close < 0 ? rest : rest.slice(0, close) };
    });
}

/** Undefined where it has none of that name. */
export function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  const at = attributes.search(new RegExp(String.raw`(?<![\w:-])${name}="`));
  if (at < 0) return undefined;
  const from = at + name.length + 2;
  const to = attributes.indexOf('"', from);
  return to < 0 ? undefined : attributes.slice(from, to);
}
