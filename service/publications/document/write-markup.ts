// Writes blocks as markup that people can read and change, and that `parseMarkup` reads back without loss.
import type { Block, Figure, List, Quotation, ReleasedFigures, Table } from './document.ts';
import { cleanLine } from './clean-text.ts';
import { asWords } from './markup-lines.ts';
import { normalBlock } from './normal-block.ts';
import { writeInline } from './write-inline.ts';

export function writeMarkup(blocks: readonly Block[]): string {
  const kept = blocks.flatMap((block) => {
    const content = normalBlock(block);
    return content === null ? [] : [{ ...content, language: block.language }];
  });
  const written = kept.map((block, index) => {
    const before = kept[index - 1];
    const follows = block.kind === 'list' && before?.kind === 'list' && block.ordered === before.ordered;
    const sign =
      block.language === undefined ? (follows ? '{new list}\n' : '') : `{language ${block.language}}\n`;
    return sign + writeBlock(block);
  });
  return written.length === 0 ? '' : `${written.join('\n\n')}\n`;
}

function writeBlock(block: ReturnType<typeof normalBlock> & object): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${writeInline(block.content, 'line')}`;
    case 'paragraph':
      return wordLines(writeInline(block.content)).join('\n');
    case 'list':
      return listLines(block).join('\n');
    case 'table':
      return tableLines(block).join('\n');
    case 'figure':
      return writeFigure(block);
    case 'released-figures':
      return writeFigures(block);
    case 'note':
      return writeNote(block.tone === 'warning' ? 'warning' : 'note', writeInline(block.content));
    case 'quotation':
      return writeQuotation(block);
    case 'statutory-text':
      return `{statutory ${block.text}}`;
    case 'record-list':
      return `{records ${block.records}}`;
  }
}

function wordLines(text: string): string[] {
  return text.split('\n').map(asWords);
}

function writeNote(name: string, text: string): string {
  const [first = '', ...rest] = text.split('\n');
  return [`{${name}} ${first}`, ...rest.map(asWords)].join('\n');
}

function listLines({ ordered, items }: List): string[] {
  return items.flatMap(({ content, list }, index) => {
    const sign = ordered ? `${index + 1}.` : '-';
    const indent = ' '.repeat(sign.length + 1);
    const [first = '', ...rest] = writeInline(content).split('\n');
    return [
      `${sign} ${first}`.replace(/ +$/, ''),
      ...rest.map((line) => indent + asWords(line)),
      ...(list ? listLines(list).map((line) => indent + line) : []),
    ];
  });
}

function tableLines({ caption, columns, rows, note }: Table): string[] {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    ...(caption === '' ? [] : [`{table} ${caption}`]),
    row(columns.map(({ heading }) => heading.replace(/[\\|]/g, String.raw`\$&`))),
    row(columns.map(({ numeric }) => (numeric ? '---:' : '---'))),
    ...rows.map((cells) => row(cells.map((cell) => writeInline(cell, 'cell')))),
    ...(note === undefined ? [] : [`{under the table} ${note}`]),
  ];
}

function writeFigure({ image, alt, decorative, caption }: Figure): string {
  const words = cleanLine(alt).replace(/[\\\]]/g, String.raw`\$&`);
  return `![${words}](image:${image}${decorative ? ' decorative' : ''}) ${caption}`.replace(/ +$/, '');
}

function writeFigures({ release, table, show }: ReleasedFigures): string {
  return `{figures release=${release} table=${table}${show === 'table' ? ' show=table' : ''}}`;
}

function writeQuotation({ content, source }: Quotation): string {
  const said = writeInline(content)
    .split('\n')
    .map((line) => (/^(?:—|--) /.test(line) ? `\\${line}` : line));
  return [...said, ...(source === '' ? [] : [`— ${source}`])].map((line) => `> ${line}`).join('\n');
}
