// What is hidden in files of Word and of Excel alike: programs, other files, what they fetch, who made them.
import { listed } from '../../phrases/list.ts';
import { type Finding, look, shown, stops } from './finding.ts';
import type { Container } from './open-container.ts';
import { attributeOf, elementsOf } from './xml-elements.ts';

export function officeFindings(container: Container): Finding[] {
  const has = (pattern: RegExp) => container.names.some((name) => pattern.test(name));
  const types = container.text('[Content_Types].xml');
  const outside = container.names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => elementsOf(container.text(name), 'Relationship'))
    .filter((each) => attributeOf(each, 'TargetMode') === 'External')
    .map((each) => attributeOf(each, 'Type')?.split('/').at(-1) ?? '')
    .filter((type) => type !== 'hyperlink' && type !== 'externalLinkPath');
  const core = container.text('docProps/core.xml');
  const people = ['dc:creator', 'cp:lastModifiedBy']
    .flatMap((name) => elementsOf(core, name))
    .map(({ content }) => content.trim())
    .filter((name) => name !== '');
  return [
    ...(has(/vbaProject|vbaData|\/macrosheets\//i) || /macroEnabled|ms-office\.vba/i.test(types)
      ? [
          stops(
            'macros',
            null,
            'The file has macros, which are programs.',
            'Save it without them, as DOCX or XLSX.',
          ),
        ]
      : []),
    ...(has(/\/(embeddings|activeX|ctrlProps)\/|oleObject/i)
      ? [
          stops(
            'embedded',
            null,
            'The file has other files or controls within it, such as the whole workbook behind a chart.',
            'Paste charts as pictures, and take other files out.',
          ),
        ]
      : []),
    ...(outside.length > 0
      ? [
          stops(
            'fetches',
            null,
            `The file fetches something from elsewhere when it is opened (${[...new Set(outside)].join(', ')}).`,
            'Put it into the file, or take it out.',
          ),
        ]
      : []),
    ...(has(/^customXml\/item\d/)
      ? [
          look(
            'custom-data',
            null,
            'The file keeps data of another program (custom XML).',
            'Inspect it in Word or Excel (File, Info, Inspect), and remove it.',
          ),
        ]
      : []),
    ...(people.length > 0
      ? [
          look(
            'metadata',
            null,
            `The file says who made it: ${listed([...new Set(people)].map((name) => shown(name, 40)))}.`,
            'Inspect it in Word or Excel (File, Info, Inspect), and remove it where it is a person.',
          ),
        ]
      : []),
  ];
}
