// A page that stands alone in a file: its style is within it, and nothing is fetched.
import { assetsOf } from './assets.ts';
import { html, Html } from './html.ts';
import type { BrandColours } from './look.ts';

export interface StandAlonePage {
  title: string;
  body: Html;
  /** Colours; the product's own unless stated. */
  brand?: BrandColours;
}

const ownColours: BrandColours = {
  primary: '#1d3c59',
  onPrimary: '#ffffff',
  link: '#1a5a96',
  button: '#1d5c4a',
};

/** A whole document that can be mailed, printed or put on a disk. */
export function standAlonePage({ title, body, brand = ownColours }: StandAlonePage): string {
  // The style sheet is our own file: it holds no closing tag and nothing that a person typed.
  const style = Html.trusted(`<style>${assetsOf(brand).stylesheet.content}</style>`);
  const page = html`<!doctype html>
    <html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        ${style}
      </head>
      <body class="govuk-template__body">
        <div class="govuk-width-container">
          <main class="govuk-main-wrapper" id="main-content">${body}</main>
        </div>
      </body>
    </html>`;
  return `${page.toString().trim()}\n`;
}
