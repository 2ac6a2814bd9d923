// Writes service/pages/govuk/component-options.ts from the macro-options.json of the installed govuk-frontend.
// `--check` writes nothing and fails when the committed file differs.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { componentNames } from '../service/pages/govuk/component-names.ts';

interface MacroOption {
  name: string;
  type: string;
  required?: boolean;
  isComponent?: boolean;
  params?: MacroOption[];
}

const macroOption: z.ZodType<MacroOption> = z.object({
  name: z.string(),
  type: z.string(),
  required: z.boolean().optional(),
  isComponent: z.boolean().optional(),
  get params() {
    return z.array(macroOption).optional();
  },
});

const target = fileURLToPath(new URL('../service/pages/govuk/component-options.ts', import.meta.url));

/** The options of the installed components, as TypeScript. */
export async function govukTypes(): Promise<string> {
  const types = componentNames.map(
    (name) => `export type ${typeName(name)} = ${fields(optionsOf(name), name)};`,
  );
  return format(`${opening}\n${types.join('\n\n')}\n`, {
    ...(await resolveConfig(target)),
    filepath: target,
  });
}

const opening = `// Options of the GOV.UK components we use. Written by tools/generate-govuk-types.ts: do not change by hand.
import type { Html } from '../html.ts';

/** Attributes of an element. With \`optional\`, an absent or false value leaves the attribute out and true writes its bare name. */
export type ComponentAttributes = Readonly<Record<string, string | number | boolean | null | undefined | { value: string | number | boolean | null | undefined; optional?: boolean }>>;

/** Text, or markup in its stead. */
export type TextOr<T extends string, H extends string> = ({ [K in T]: string } & { [K in H]?: never }) | ({ [K in H]: Html } & { [K in T]?: never });

/** Text, or markup in its stead, or neither. */
export type PerhapsTextOr<T extends string, H extends string> = TextOr<T, H> | ({ [K in T]?: never } & { [K in H]?: never });

/** Wordings by plural form, such as \`{ one, other }\`. */
export type Plurals = Readonly<Record<string, string>>;
`;

function optionsOf(component: string): MacroOption[] {
  const url = new URL(
    `../node_modules/govuk-frontend/dist/govuk/components/${component}/macro-options.json`,
    import.meta.url,
  );
  return z.array(macroOption).parse(JSON.parse(readFileSync(url, 'utf8')));
}

function typeName(component: string): string {
  const pascal = component.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return `${pascal}Options`;
}

/** Of two options of one name (a shorthand and its long form) the last holds. */
function fields(options: readonly MacroOption[], path: string): string {
  const byName = new Map(
    options.filter((option) => option.type !== 'nunjucks-block').map((option) => [option.name, option]),
  );
  const pairs = [...byName.keys()]
    .filter((name) => byName.has(markupTwin(name)))
    .map((name) => [name, markupTwin(name)]);
  const paired = new Set(pairs.flat());
  const plain = [...byName.values()].filter((option) => !paired.has(option.name));
  const single = plain.map(
    (option) =>
      `${option.name}${isNeeded(option, byName) ? '' : '?'}: ${typeOf(option, `${path}.${option.name}`)};`,
  );
  const either = pairs.map(([text = '', markup = '']) => {
    const needed = byName.get(text)?.required === true && !byName.has('divider');
    return `${needed ? 'TextOr' : 'PerhapsTextOr'}<'${text}', '${markup}'>`;
  });
  return [...(single.length > 0 || either.length === 0 ? [`{ ${single.join(' ')} }`] : []), ...either].join(
    ' & ',
  );
}

function markupTwin(name: string): string {
  return name === 'text' ? 'html' : name.endsWith('Text') ? name.replace(/Text$/, 'Html') : '';
}

function isNeeded(option: MacroOption, siblings: ReadonlyMap<string, MacroOption>): boolean {
  return option.required === true && !siblings.has('divider');
}

function typeOf(option: MacroOption, path: string): string {
  if (option.isComponent === true)
    return typeName(option.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  if (option.name.toLowerCase().endsWith('attributes')) return 'ComponentAttributes';
  if (option.type === 'array') return arrayOf(option, path);
  if (option.params) return fields(option.params, path);
  if (option.type === 'object') return option.name.endsWith('Text') ? 'Plurals' : 'ComponentAttributes';
  if (option.type === 'integer') return 'number';
  return option.type === 'string' && isMarkup(option, path) ? 'Html' : option.type;
}

/** Rows of a table are lists of cells, which the package's description of its options does not say. */
function arrayOf(option: MacroOption, path: string): string {
  const entry = option.params ? `(${fields(option.params, path)})` : 'string';
  return path === 'table.rows' ? `readonly (readonly ${entry}[])[]` : `readonly ${entry}[]`;
}

function isMarkup(option: MacroOption, path: string): boolean {
  return /html$/i.test(option.name) || path.includes('.slots.');
}

if (import.meta.main) {
  const written = await govukTypes();
  if (!process.argv.includes('--check')) writeFileSync(target, written);
  else if (readFileSync(target, 'utf8') !== written) {
    process.stderr.write(
      'service/pages/govuk/component-options.ts is not what govuk-frontend says. Run tools/generate-govuk-types.ts.\n',
    );
    process.exitCode = 1;
  }
}
