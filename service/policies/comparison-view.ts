// Two versions side by side; on a telephone each paragraph over what became of it.
import { details } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { counted } from '../phrases/spoken-number.ts';
import { countOther, type ParagraphPair, type Run } from './match-paragraphs.ts';

export interface Sides {
  /** Such as `Version 1`. */
  before: string;
  after: string;
}

export function comparisonView(pairs: readonly ParagraphPair[], sides: Sides): Html {
  const { removed, added } = countOther(pairs);
  if (removed === 0 && added === 0)
    return html`<p class="govuk-body">
      The words of both are the same; at most blanks and line breaks differ.
    </p>`;
  return html`<p class="govuk-body">
      ${sides.after} has ${counted(added, 'word')} that ${sides.before.toLowerCase()} had not, and lacks
      ${counted(removed, 'word')} that it had. Words that went are <del class="dr-gone">struck out</del>;
      words that came are <ins class="dr-come">underlined</ins>.
    </p>
    <div class="dr-compare">
      <div class="dr-compare__heads" aria-hidden="true">
        <div>${sides.before}</div>
        <div>${sides.after}</div>
      </div>
      ${groups(pairs).map((group) => ('same' in group ? sameView(group.same) : pairView(group, sides)))}
    </div>`;
}

type Other = Extract<ParagraphPair, { kind: 'other' }>;

/** What is the same is one group; the paragraph before a difference stands by itself, as it says what the difference is about. */
function groups(pairs: readonly ParagraphPair[]): (Other | { same: string[] })[] {
  const all: (Other | { same: string[] })[] = [];
  for (const [at, pair] of pairs.entries()) {
    const last = all.at(-1);
    const isContext = pairs[at + 1]?.kind === 'other';
    if (pair.kind === 'other') all.push(pair);
    else if (last && 'same' in last && !isContext) last.same.push(pair.text);
    else all.push({ same: [pair.text] });
  }
  return all;
}

function sameView(paragraphs: readonly string[]): Html {
  const [only = ''] = paragraphs;
  if (paragraphs.length === 1 && only.length < 300)
    return html`<p class="govuk-body dr-compare__same dr-lines">${only.trim()}</p>`;
  return details({
    summaryText: `${counted(paragraphs.length, 'paragraph')} that ${paragraphs.length === 1 ? 'is' : 'are'} the same`,
    html: html`<div class="dr-lines">${paragraphs.join('').trim()}</div>`,
    classes: 'dr-compare__same',
  });
}

function pairView({ before, after }: Other, sides: Sides): Html {
  return html`<div class="dr-compare__pair">
    <div><span class="dr-compare__side">${sides.before}: </span>${sideView(before, 'gone')}</div>
    <div><span class="dr-compare__side">${sides.after}: </span>${sideView(after, 'come')}</div>
  </div>`;
}

function sideView(runs: readonly Run[], way: 'gone' | 'come'): Html {
  if (runs.every(({ text }) => text.trim() === ''))
    return html`<em class="dr-compare__nothing">Not in it</em>`;
  return html`<span class="dr-lines"
    >${runs.map((run, at) => runView(trimmed(run, at, runs.length), way))}</span
  >`;
}

/** Line breaks at the ends of a paragraph are not shown as empty lines. */
function trimmed({ text, isOther }: Run, at: number, of: number): Run {
  const begun = at === 0 ? text.replace(/^\n+/, '') : text;
  return { isOther, text: at === of - 1 ? begun.replace(/\s+$/, '') : begun };
}

function runView({ text, isOther }: Run, way: 'gone' | 'come'): Html {
  if (!isOther) return html`${text}`;
  return way === 'gone' ? html`<del class="dr-gone">${text}</del>` : html`<ins class="dr-come">${text}</ins>`;
}
