// What every chart has: a drawing that is one image to a screen reader, with a title and a description.
import { html, type Html } from '../html.ts';

export interface ChartWords {
  /** What the chart shows, as a heading would say it. */
  title: string;
  /** What is to be seen in it, in a sentence or two, for those who do not see it. */
  description: string;
  /** Begins the ids within; must be unlike any other on the page. Made from the title unless stated. */
  id?: string;
}

/**
 * Horizontal places are percentages and sizes are CSS pixels, so the drawing takes the width it is given, from 290 px
 * up, while its text stays the same size. Nothing in it needs a script or a style attribute.
 * @param height in CSS pixels
 */
export function chartFrame(
  { title, description, id = slugOf(title) }: ChartWords,
  height: number,
  drawing: Html,
): Html {
  return html`<svg
    class="dr-chart"
    role="img"
    aria-labelledby="${id}-title ${id}-desc"
    width="100%"
    height="${height}"
  >
    <title id="${id}-title">${title}</title>
    <desc id="${id}-desc">${description}</desc>
    ${drawing}
  </svg>`;
}

export function slugOf(title: string): string {
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `chart-${slug === '' ? 'one' : slug}`;
}

/** A place across the drawing, 0 to 100, written as a percentage with two decimals. */
export function across(percent: number): string {
  return `${Number(percent.toFixed(2))}%`;
}

/** Lines of at most `most` characters, broken between words. A longer word stands alone. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
