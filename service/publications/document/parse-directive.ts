// Reads what stands in braces or beside a picture: figures, images, words of the law, lists fed from records.
import type { Figure, RecordList, ReleasedFigures, StatutoryText } from './document.ts';
import { cleanLine } from './clean-text.ts';
import type { MarkupLines } from './markup-lines.ts';

/** An id of a release, a text of the law, or a kind of records. */
export const idForm = /^[A-Za-z0-9][A-Za-z0-9:._-]{0,99}$/;
export const imageForm = /^[0-9a-f]{64}$/;

type Directive = Figure | ReleasedFigures | StatutoryText | RecordList;

const figure = /^ *!\[((?:\\.|[^\]\\])*)\]\(image:([^\s)]*)( +decorative)?\)(.*)$/;

/** Null where none begins, or where it cannot be read; that is then told. */
export function parseDirective(source: MarkupLines): Directive | null {
  const line = source.lines[source.at] ?? '';
  const image = figure.exec(line);
  const isPicture = /^ *!\[[^\]]*\]\(/.test(line);
  const read = image ? figureOf(image) : isPicture ? pictureNotSent : inBraces(line);
  if (typeof read !== 'string') {
    if (read) source.at += 1;
    return read;
  }
  source.problems.push({ line: source.at + 1, sentence: read });
  return null;
}

const pictureNotSent =
  'A picture is named by what it was given when it was sent: ![what it shows](image:…) with 64 letters and digits.';

function figureOf([, alt = '', image = '', decorative, caption = '']: RegExpExecArray): Figure | string {
  if (!imageForm.test(image)) {
    return pictureNotSent;
  }
  const isDecorative = decorative !== undefined;
  return {
    kind: 'figure',
    image,
    alt: isDecorative ? '' : cleanLine(alt.replace(/\\(.)/g, '$1')),
    decorative: isDecorative,
    caption: cleanLine(caption),
  };
}

function inBraces(line: string): Directive | string | null {
  const [, name = '', rest = ''] = /^ *\{([a-z]+)([^{}]*)\}$/.exec(line) ?? [];
  if (name === 'figures') return figuresOf(rest);
  if (name !== 'statutory' && name !== 'records') return null;
  const id = rest.trim();
  if (!idForm.test(id)) {
    return name === 'records'
      ? 'Write which records are listed, such as {records objectives}.'
      : 'Write which words of the law stand here, such as {statutory equality-act-2010-s149-1}.';
  }
  return name === 'records' ? { kind: 'record-list', records: id } : { kind: 'statutory-text', text: id };
}

function figuresOf(rest: string): ReleasedFigures | string {
  const values = new Map(
    [...rest.matchAll(/([a-z]+)=(\S+)/g)].map(([, key = '', value = '']) => [key, value]),
  );
  const release = values.get('release') ?? '';
  const table = values.get('table') ?? '1';
  const show = values.get('show') ?? 'chart-and-table';
  if (
    !idForm.test(release) ||
    !/^[1-9]\d{0,2}$/.test(table) ||
    (show !== 'table' && show !== 'chart-and-table')
  ) {
    return 'Write which figures stand here as {figures release=… table=1}, with the id of the release, and show=table to leave out the chart.';
  }
  return { kind: 'released-figures', release, table: Number(table), show };
}
