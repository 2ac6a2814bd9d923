// The only door to Nunjucks: runs the official macro of a GOV.UK component and returns its markup.
import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import { Html, safeAddress } from '../html.ts';
import type { ComponentName } from './component-names.ts';

const folder = fileURLToPath(new URL('./', import.meta.resolve('govuk-frontend/dist/govuk/template.njk')));
const environment = new nunjucks.Environment(
  new nunjucks.FileSystemLoader(folder, { noCache: false, watch: false }),
  {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  },
);
const templates = new Map<ComponentName, nunjucks.Template>();

/**
 * The markup of a component. Text is escaped by the macro; an option that takes markup must be `Html`.
 * @throws when a plain string stands where markup is inserted, or markup where text is
 */
export function renderMacro(component: ComponentName, options: object): Html {
  const given = { options: plain(options, '') };
  if (!frame.has(component)) return Html.trusted(templateOf(component).render(given).trim());
  const key = `${component} ${JSON.stringify(given)}`;
  const known = made.get(key) ?? Html.trusted(templateOf(component).render(given).trim());
  if (made.size >= mostMade) made.clear();
  made.set(key, known);
  return known;
}

/** What stands around every page, again and again the same, and holds nothing that anybody typed. */
const frame: ReadonlySet<ComponentName> = new Set<ComponentName>([
  'generic-header',
  'service-navigation',
  'skip-link',
  'phase-banner',
  'button',
  'tag',
]);
const made = new Map<string, Html>();
const mostMade = 1_000;

function templateOf(component: ComponentName): nunjucks.Template {
  const compiled = templates.get(component) ?? compile(component);
  templates.set(component, compiled);
  return compiled;
}

function compile(component: ComponentName): nunjucks.Template {
  const macro = `govuk${component.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}`;
  const source = `{% from "components/${component}/macro.njk" import ${macro} %}{{ ${macro}(options) }}`;
  return nunjucks.compile(source, environment);
}

/** Options as the macros take them: markup as strings where markup belongs, everything else checked and untouched. */
function plain(value: unknown, key: string, parent = ''): unknown {
  if (value instanceof Html) {
    if (takesMarkup(key, parent)) return value.toString();
    throw new Error(`GOVUK_MARKUP_AS_TEXT: the option ${key} takes text, not markup.`);
  }
  if (typeof value === 'string') return plainText(value, key, parent);
  if (Array.isArray(value)) return value.map((entry) => plain(entry, key, parent));
  if (typeof value !== 'object' || value === null) return value;
  if (/attributes$/i.test(key)) refuseHandlers(value);
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, plain(entry, name, key)]));
}

function plainText(value: string, key: string, parent: string): string {
  if (takesMarkup(key, parent) && value !== '') {
    throw new Error(`GOVUK_TEXT_AS_MARKUP: the option ${key} takes markup made by the html template.`);
  }
  if (/attributes$/i.test(key)) throw new Error('GOVUK_ATTRIBUTES_AS_TEXT: attributes are given by name.');
  return addresses.has(key) ? safeAddress(value) : value;
}

const addresses = new Set(['href', 'url', 'serviceUrl', 'action', 'formaction', 'src']);

/** Markup goes into html, …Html and the slots of the service navigation. */
function takesMarkup(key: string, parent: string): boolean {
  return /html$/i.test(key) || parent === 'slots';
}

function refuseHandlers(attributes: object): void {
  const wrong = Object.keys(attributes).find(
    (name) => !/^[a-z][a-z0-9:_.-]*$/i.test(name) || /^(on|style$)/i.test(name),
  );
  if (wrong !== undefined)
    throw new Error(`GOVUK_ATTRIBUTE_NAME: ${JSON.stringify(wrong)} is not an attribute we write.`);
}
