// One section of an analysis as the public reads it: answers, lists, evidence with released figures, engagement, and what was left out.
import { summaryList, table, tag } from '../../pages/govuk/components.ts';
import { scrollingTable } from '../../pages/charts/figure.ts';
import { html, joinHtml, type Html } from '../../pages/html.ts';
import { dayName } from '../../phrases/day.ts';
import type { Language } from '../../phrases/language.ts';
import { documentTables, type OpenedRelease, type PublicRelease } from '../../published/index.ts';
import type { PublicEngagement, PublicEvidence, PublicPart, PublicSection } from './public-content.ts';
import { registerNames } from './register-names.ts';
import { registerWords } from './register-words.ts';

export interface Shown {
  language: Language;
  /** In which its words were written. */
  written: string;
  /** Of findings, by their ids; what is not there cannot be shown. */
  releases: ReadonlyMap<string, OpenedRelease>;
}

export function sectionView({ id, number, title, parts }: PublicSection, shown: Shown): Html {
  return html`<section class="dr-public-section" id="${id}" lang="${shown.written}">
    <h3 class="govuk-heading-m">${registerWords('en').section(number, title)}</h3>
    ${parts.map((part) => partView(part, shown))}
  </section>`;
}

function partView(part: PublicPart, shown: Shown): Html {
  const words = registerWords(shown.language);
  if (part.kind === 'answer')
    return html`<h4 class="govuk-heading-s">${part.label}</h4>
      ${lines(part.words)}`;
  if (part.kind === 'left-out')
    return html`<h4 class="govuk-heading-s">${part.title}</h4>
      <p class="govuk-body" lang="${shown.language}">
        ${tag({ text: words.leftOut, classes: 'govuk-tag--grey' })}
        ${registerNames(shown.language).grounds[part.ground]}.
        <span lang="${shown.written}">${part.why}</span>
      </p>`;
  if (part.kind === 'evidence')
    return html`<h4 class="govuk-heading-s" lang="${shown.language}">${words.evidence}</h4>
      <ol class="govuk-list govuk-list--number">
        ${part.pieces.map((piece) => html`<li>${pieceView(piece, shown)}</li>`)}
      </ol>`;
  if (part.kind === 'engagement')
    return html`<h4 class="govuk-heading-s" lang="${shown.language}">${words.engagement}</h4>
      ${part.rounds.map((round) => roundView(round, shown))}`;
  return html`<h4 class="govuk-heading-s">${part.title}</h4>
    ${part.rows.map(rowView)}`;
}

/** A blank line begins a paragraph; any other stands as it was typed. */
export function lines(text: string): Html {
  return html`${text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map(
      (paragraph) =>
        html`<p class="govuk-body">${joinHtml(paragraph.trim().split(/\r?\n/), html`<br />`)}</p>`,
    )}`;
}

type Row = Extract<PublicPart, { kind: 'list' }>['rows'][number];

function rowView({ name, cells }: Row): Html {
  const [only] = cells;
  return html`<div class="dr-public-row">
    <h5 class="govuk-heading-s dr-public-row__name">${name}</h5>
    ${only?.label === '' ? lines(only.words) : facts(cells.map(({ label, words }) => [label, lines(words)]))}
  </div>`;
}

/** Names with what there is to say; nothing is said of what is empty. */
function facts(rows: readonly (readonly [string, Html | string])[]): Html {
  return summaryList({
    classes: 'govuk-summary-list--no-border',
    rows: rows
      .filter(([, value]) => value.toString() !== '')
      .map(([name, value]) => ({
        key: { text: name },
        value: typeof value === 'string' ? { text: value } : { html: value },
      })),
  });
}

function pieceView(piece: PublicEvidence, shown: Shown): Html {
  const words = registerWords(shown.language);
  const names = registerNames(shown.language);
  const { of, title, source, period, shows, address, asOf, strength } = piece;
  return html`<p class="govuk-body" lang="${shown.language}">
      <strong>${names.pieces[of]}</strong
      >${title !== '' && html`: <span lang="${shown.written}">${title}</span>`}. ${words.asOf(dayName(asOf))}.
      ${words.strength(names.strengths[strength])}.
    </p>
    ${
      of !== 'finding' &&
      facts([
        [words.source, address === '' ? source : linked(source, address)],
        [words.period, period],
        [words.shows, lines(shows)],
      ])
    }
    ${of === 'finding' && figuresOf(piece, shown)}`;
}

function linked(text: string, address: string): Html {
  return /^https?:\/\//.test(address)
    ? html`<a class="govuk-link" href="${address}">${text === '' ? address : text}</a>`
    : html`${[text, address].filter(Boolean).join(', ')}`;
}

/** Never anything but what was released, as it is today. */
function figuresOf({ releases }: PublicEvidence, shown: Shown): Html {
  const words = registerWords(shown.language);
  if (releases.length === 0)
    return html`<p class="govuk-body" lang="${shown.language}">${words.notReleased}</p>`;
  return html`${releases.map((id) => releaseOf(shown.releases.get(id), shown))}`;
}

function releaseOf(release: OpenedRelease | undefined, shown: Shown): Html {
  const { language } = shown;
  const words = registerWords(language);
  if (!release || release.state === 'broken')
    return html`<p class="govuk-body" lang="${language}">${words.releaseGone}</p>`;
  const link = html`<a class="govuk-link" href="/published/${release.id}">${words.seeRelease}</a>`;
  if (release.state === 'withdrawn')
    return html`<p class="govuk-body" lang="${language}">${words.releaseWithdrawn(release.why)} ${link}</p>`;
  const { heading, scope } = release.context;
  return html`<p class="govuk-body" lang="${language}">
      ${words.releasedAbout} <span lang="en-GB">${[heading, scope].filter(Boolean).join('. ')}</span>. ${link}
    </p>
    <div lang="en-GB">${tablesOf(release)}</div>`;
}

function tablesOf(release: PublicRelease): Html[] {
  return documentTables(release).map(({ caption, columns, rows, notes }) => {
    const shown = table({
      caption,
      captionClasses: 'govuk-table__caption--s',
      firstCellIsHeader: true,
      head: columns.map(({ heading, numeric }) => ({ text: heading, ...(numeric && { format: 'numeric' }) })),
      rows: rows.map((row) =>
        row.map((text, at) => ({ text, ...(columns[at]?.numeric && { format: 'numeric' }) })),
      ),
    });
    return html`${scrollingTable(caption, shown)}
    ${notes.map((note) => html`<p class="govuk-hint">${note}</p>`)}`;
  });
}

function roundView({ who, how, from, to, adjustments, said, changed }: PublicEngagement, shown: Shown): Html {
  const words = registerWords(shown.language);
  const days = to === null || to === from ? dayName(from) : `${dayName(from)} – ${dayName(to)}`;
  return html`<div class="dr-public-row">
    ${facts([
      [words.who, who],
      [words.how, how],
      [words.when, days],
      [words.adjustments, lines(adjustments)],
      [words.said, lines(said)],
      [words.changed, changed === '' ? words.nothingChanged : lines(changed)],
    ])}
  </div>`;
}
