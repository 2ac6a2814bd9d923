// What is hidden in an OpenDocument file (ODT, ODS; ODF 1.3): changes, comments, hidden sheets, rows and text, programs, other files.
import { type Finding, look, shown, stops } from './finding.ts';
import type { Container } from './open-container.ts';
import { attributeOf, elementsOf } from './xml-elements.ts';

export function checkOpenDocument(container: Container): Finding[] {
  const xml = `${container.text('content.xml')}\n${container.text('styles.xml')}`;
  const has = (pattern: RegExp) => container.names.some((name) => pattern.test(name));
  const found: Finding[] = [];
  const stop = (isSo: boolean, check: string, seen: string, mend: string) => {
    if (isSo) found.push(stops(check, null, `The file has ${seen}.`, mend));
  };
  const show = 'Delete what is hidden, or show it if it is to be public.';
  stop(
    /encryption-data/.test(container.text('META-INF/manifest.xml')),
    'locked',
    'parts that are locked with a password',
    'Take the password off.',
  );
  stop(
    ['text:tracked-changes', 'table:tracked-changes'].some((name) =>
      elementsOf(xml, name).some(({ content }) => content.includes('<t')),
    ),
    'tracked-changes',
    'tracked changes',
    'Accept or reject all of them, and save.',
  );
  stop(/<office:annotation\b/.test(xml), 'comments', 'comments', 'Delete all of them, and save.');
  stop(hasHiddenSheet(xml), 'hidden-sheet', 'a hidden sheet', show);
  stop(hasHiddenRows(xml), 'hidden-rows', 'hidden rows with something in them', show);
  stop(hasHiddenColumns(xml), 'hidden-columns', 'hidden columns', show);
  stop(
    /text:display="none"|<text:hidden-(text|paragraph)\b|text:is-hidden="true"/.test(xml),
    'hidden-text',
    'text that is hidden',
    show,
  );
  stop(
    /<table:data-pilot-table\b/.test(xml),
    'pivot-cache',
    'a pivot table',
    'Copy the table and paste its values into a new file.',
  );
  stop(
    /<table:dde-links?\b|<text:dde-connection|table:cell-range-source|xlink:href="(file:|\.\.\/)/.test(xml),
    'external-links',
    'links to other files, and may keep what was read from them',
    'Break the links, and save.',
  );
  stop(
    has(/^(Basic|Scripts)\//) || /<script:event-listener\b|<office:script\b/.test(xml),
    'macros',
    'macros, which are programs',
    'Save it without them.',
  );
  stop(
    has(/^Object \d|^ObjectReplacements\/|\.(docx?|xlsx?|exe|zip)$/i),
    'embedded',
    'other files within it',
    'Paste charts as pictures, and take other files out.',
  );
  stop(
    has(/^Versions\//) || has(/^VersionList\.xml$/),
    'earlier-versions',
    'earlier versions of itself',
    'Save it under another name without them.',
  );
  const meta = container.text('meta.xml');
  const people = ['dc:creator', 'meta:initial-creator']
    .flatMap((name) => elementsOf(meta, name))
    .map(({ content }) => content.trim())
    .filter((name) => name !== '');
  if (people.length > 0)
    found.push(
      look(
        'metadata',
        null,
        `The file says who made it: ${[...new Set(people)].map((name) => shown(name, 40)).join(', ')}.`,
        'Remove it in the properties, where it is a person.',
      ),
    );
  return found;
}

function hasHiddenSheet(xml: string): boolean {
  const styles = elementsOf(xml, 'style:style')
    .filter(({ content }) => content.includes('table:display="false"'))
    .map((style) => attributeOf(style, 'style:name'));
  const hidden = new Set(styles);
  return elementsOf(xml, 'table:table').some((table) => {
    const style = attributeOf(table, 'table:style-name');
    return style !== undefined && hidden.has(style);
  });
}

const unseen = ['collapse', 'filter'];

function hasHiddenRows(xml: string): boolean {
  return elementsOf(xml, 'table:table-row').some(
    (row) =>
      unseen.includes(attributeOf(row, 'table:visibility') ?? '') &&
      /office:value|<text:p>[^<]/.test(row.content),
  );
}

/** A long run of them to the right edge is what nobody uses. */
function hasHiddenColumns(xml: string): boolean {
  return elementsOf(xml, 'table:table-column').some(
    (column) =>
      unseen.includes(attributeOf(column, 'table:visibility') ?? '') &&
      Number(attributeOf(column, 'table:number-columns-repeated') ?? 1) < 500,
  );
}
