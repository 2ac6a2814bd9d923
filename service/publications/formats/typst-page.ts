// How a document looks on paper: sizes, margins, and the words at the foot of each page.
import type { ResolvedDocument } from '../document/resolved-document.ts';
import { documentWords } from './document-words.ts';
import { languageArguments, literal } from './typst-text.ts';

/** A4, in points. */
const [paperWidth, paperHeight] = [595.28, 841.89];
const topMargin = 56;

export interface Print {
  /** The size of running text in points; nothing is set smaller. */
  size: number;
  /** The blank at each side, in points. */
  margin: number;
  /** Write the addresses of links out at the end, for those who read on paper. */
  addressesAtEnd: boolean;
}

export const ordinaryPrint: Print = { size: 12, margin: 62, addressesAtEnd: false };

/** @param size 18 or 24 */
export function largePrint(size: number): Print {
  return { size, margin: 50, addressesAtEnd: true };
}

/** The width of the text, in points. */
export function textWidth({ margin }: Print): number {
  return paperWidth - 2 * margin;
}

export function textHeight({ size }: Print): number {
  return paperHeight - topMargin - bottomMargin(size);
}

/** With room for the words at the foot. */
function bottomMargin(size: number): number {
  return size * 3 + 28;
}

/** Where typesetting begins: what the file says about itself, and how each kind of thing is set. */
export function typstSettings(document: ResolvedDocument, print: Print): string {
  const { title, language, direction, summary, imprint } = document;
  const start = direction === 'rtl' ? 'right' : 'left';
  const named = summary === '' ? '' : `, description: ${literal(summary)}`;
  return `#set document(title: ${literal(title)}, author: ${literal(imprint.organisationName)}${named}, date: ${dateOf(imprint.publishedOn)})
#set text(${languageArguments(language)}, dir: ${direction}, font: ("Noto Sans", "Noto Sans Arabic"), fallback: false, size: ${print.size}pt, hyphenate: false, fill: rgb("#0b0c0c"))
#set page(paper: "a4", margin: (x: ${print.margin}pt, top: ${topMargin}pt, bottom: ${bottomMargin(print.size)}pt), numbering: "1", footer: ${footer(document)})
#set par(justify: false, leading: 0.7em, spacing: 1.15em)
#set heading(numbering: none)
#show heading: set block(above: 1.6em, below: 0.8em, sticky: true)
#show heading.where(level: 1): set text(size: ${sizeOf(print, 2)}pt)
#show heading.where(level: 2): set text(size: ${sizeOf(print, 1.5)}pt)
#show heading.where(level: 3): set text(size: ${sizeOf(print, 1.25)}pt)
#show heading.where(level: 4): set text(size: ${print.size}pt)
#show link: it => text(fill: rgb("#14508c"), underline(it))
#show outline.entry: set text(fill: rgb("#0b0c0c"))
#set list(indent: 0.4em, body-indent: 0.6em, spacing: 0.85em)
#set enum(indent: 0.4em, body-indent: 0.6em, spacing: 0.85em)
#set table(inset: (x: 0.4em, y: 0.5em), stroke: (x, y) => (bottom: if y == 0 { 1pt } else { 0.5pt } + rgb("#6f777b")))
#show table.cell.where(y: 0): set text(weight: "bold")
#show table.cell.where(x: 0): set text(weight: "bold")
#show figure: set align(start)
#show figure.where(kind: table): set block(breakable: true)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.caption: set text(weight: "bold")
#show figure.caption: set align(start)
#set figure(numbering: none, supplement: none, gap: 0.7em)
#let aside(colour, body) = block(stroke: (${start}: 4pt + rgb(colour)), inset: (${start}: 0.9em, y: 0.3em), width: 100%, body)
`;
}

/** Large print has headings that are not many times larger still: a word must fit its line. */
function sizeOf({ size }: Print, times: number): number {
  return Math.round(size * (size > 16 ? 1 + (times - 1) * 0.45 : times));
}

/** The day of publishing, never the day of making: the same document gives the same bytes. */
function dateOf(published: Date | null): string {
  if (!published) return 'none';
  const [year, month, day] = [
    published.getUTCFullYear(),
    published.getUTCMonth() + 1,
    published.getUTCDate(),
  ];
  return `datetime(year: ${year}, month: ${month}, day: ${day})`;
}

function footer(document: ResolvedDocument): string {
  const { words, language } = documentWords(document.language);
  const page = words.pageOf.split(/(\{pages?\})/).map((part) => {
    if (part === '{page}') return 'str(counter(page).get().first())';
    return part === '{pages}' ? 'str(counter(page).final().first())' : literal(part);
  });
  return `context { set text(${languageArguments(language)}); set align(center); ${page.join('; ')} }`;
}
