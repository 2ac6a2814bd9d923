// An image of a document with its caption: what it says to those who cannot see it is never left out.
import { createHash } from 'node:crypto';
import { attributes, html, Html } from '../../pages/html.ts';
import type { ResolvedFigure } from '../document/resolved-document.ts';
import { isPlainDrawing } from './plain-drawing.ts';

/** Where the pages of publications answer with an image, by the SHA-256 of its content. */
export function imageAddress(content: Uint8Array): string {
  return `/publications/images/${createHash('sha256').update(content).digest('hex')}`;
}

export function renderFigureHtml(figure: ResolvedFigure): Html {
  return html`<figure class="dr-document__figure">
    ${pictureOf(figure)}
    ${figure.caption && html`<figcaption class="dr-document__caption">${figure.caption}</figcaption>`}
  </figure>`;
}

/** A chart of ours stands in the page itself, so that it is sharp at every size and costs no second request. */
function pictureOf({ image, alt, decorative }: ResolvedFigure): Html {
  const { content, contentType, width, height } = image;
  if (contentType === 'image/svg+xml') {
    const svg = new TextDecoder().decode(content);
    // In a narrow window it scrolls by itself, so that its letters stay large enough, and keyboards reach it.
    const said = attributes(
      decorative ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': alt, tabindex: 0 },
    );
    if (isPlainDrawing(svg)) return html`<div class="dr-document__chart" ${said}>${Html.trusted(svg)}</div>`;
  }
  const size = attributes({ width, height });
  const words = decorative ? '' : alt;
  return html`<img
    class="dr-document__image"
    src="${imageAddress(content)}"
    alt="${words}"
    ${size}
    loading="lazy"
  />`;
}
