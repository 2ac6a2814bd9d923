// A page that stands alone in a file: its style is within it, and nothing is fetched.
import { createHash } from 'node:crypto';
import { assetsOf } from './assets.ts';
import { html, Html } from './html.ts';
import type { BrandColours } from './look.ts';

export interface StandAlonePage {
  title: string;
  body: Html;
  /** Colours; the product's own unless stated. */
  brand?: BrandColours;
  /** A script of ours to stand within it, which its policy then lets run, and nothing else. */
  script?: string;
}

const ownColours: BrandColours = {
  primary: '#1d3c59',
  onPrimary: '#ffffff',
  link: '#1a5a96',
  button: '#1d5c4a',
};

/** A whole document that can be mailed, printed or put on a disk. */
export function standAlonePage({ title, body, brand = ownColours, script }: StandAlonePage): string {
  // The style sheet is our own file: it holds no closing tag and nothing that a person typed.
  const rules = assetsOf(brand).stylesheet.content;
  const style = Html.trusted(`<style>${rules}</style>`);
  const page = html`<!doctype html>
    <html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        ${script !== undefined && policy(rules, script)}
        <title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        ${style}
      </head>
      <body class="govuk-template__body">
        <div class="govuk-width-container">
          <main class="govuk-main-wrapper" id="main-content">${body}</main>
        </div>
        ${script !== undefined && scriptWithin(script)}
      </body>
    </html>`;
  return `${page.toString().trim()}\n`;
}

/** Only this script and this style, and no address anywhere: what is put into the page cannot leave it. */
function policy(rules: string, script: string): Html {
  const allowed = `default-src 'none'; script-src ${sourceOf(script)}; style-src ${sourceOf(rules)}; form-action 'none'; base-uri 'none'`;
  return html`<meta http-equiv="Content-Security-Policy" content="${allowed}" />`;
}

function sourceOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

function scriptWithin(script: string): Html {
  if (/<\/script|<!--/i.test(script))
    throw new Error('SCRIPT_UNUSABLE: a script within a page ends it early.');
  return Html.trusted(`<script type="module">${script}</script>`);
}
