// A population as a part of a page: what is said of it, its people by area and group, and its districts both ways.
import { details, insetText, summaryList } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { percentage, whole } from '../../phrases/spoken-number.ts';
import type { Outcome } from '../files/problem.ts';
import type { Population } from '../tables/population.ts';
import { monthsWords, type PopulationFacts } from './described-population.ts';
import type { PopulationFigures } from './population-figures.ts';
import { populationKindWords } from './population-kinds.ts';
import { rolledEarlier, rolledLater } from './rolled-population.ts';

export function factsView(facts: PopulationFacts): Html {
  const rows: [string, string][] = [
    ['Whose people', populationKindWords[facts.people].title],
    ['Counted or estimated by', facts.source],
    ['Day or period', facts.asOf],
    ['Area', facts.geography],
    ['What is supposed', facts.scenario ?? ''],
    ['Months in which they are there', facts.months === null ? '' : monthsWords(facts.months)],
    ['Licence', facts.licence],
    ['Confidential', facts.confidential ? 'Yes: what is made of them is not for release' : ''],
    ['Note', facts.note],
  ];
  return summaryList({
    rows: rows
      .filter(([, value]) => value !== '')
      .map(([key, value]) => ({ key: { text: key }, value: { text: value } })),
  });
}

export function figuresView(figures: readonly PopulationFigures[]): Html {
  return html`${figures.map((each) => figuresPart(each))}`;
}

function figuresPart({ classification, population, unknown }: PopulationFigures): Html {
  const { cells } = population;
  const total = sumOf(cells);
  const rows = classification.categories.flatMap(({ code, shortLabel }) => {
    const ofGroup = cells.filter(({ category }) => category === code);
    if (ofGroup.length === 0) return [];
    const people = sumOf(ofGroup);
    const withheld = ofGroup.filter(({ count }) => count === null).length;
    return [
      [
        shortLabel,
        withheld > 0 ? `${whole(people)}, and ${whole(withheld)} figures withheld` : whole(people),
        shareOf(people, total),
      ],
    ];
  });
  return html`<h2 class="govuk-heading-m">${classification.title}</h2>
    ${wideTable({
      caption: `People by group: ${classification.title}`,
      captionClasses: 'govuk-visually-hidden',
      firstCellIsHeader: true,
      head: [{ text: 'Group' }, { text: 'People', format: 'numeric' }, { text: 'Share', format: 'numeric' }],
      rows: [
        ...rows.map(([group = '', people = '', share = '']) => [
          { text: group },
          { text: people, format: 'numeric' },
          { text: share, format: 'numeric' },
        ]),
        [
          { text: 'All of these' },
          { text: whole(total), format: 'numeric' },
          { text: '', format: 'numeric' },
        ],
      ],
    })}
    ${unknown !== null && unknown > 0 && html`<p class="govuk-body">Group not known: ${whole(unknown)} more.</p>`}
    ${population.areas.length > 0 && districtsPart(population)}`;
}

function shareOf(people: number, total: number): string {
  return total === 0 ? '–' : percentage(people / total);
}

function sumOf(cells: readonly { count: number | null }[]): number {
  return cells.reduce((sum, { count }) => sum + (count ?? 0), 0);
}

/** Very many small areas would bury the page. */
const mostAreas = 60;

function districtsPart(population: Population): Html {
  if (population.areas.length > mostAreas)
    return html`<p class="govuk-body">The figures are for ${whole(population.areas.length)} areas.</p>`;
  return html`${areasTable('People by area', population)}
  ${bothWays('As districts are now', rolledLater(population), population)}
  ${bothWays('As districts were before they changed', rolledEarlier(population), population)}`;
}

/** Nothing where the districts are the same; the reason where they cannot be told. */
function bothWays(heading: string, rolled: Outcome<Population>, before: Population): Html | false {
  if (!rolled.ok)
    return details({
      summaryText: heading,
      html: insetText({ text: rolled.problems.map(({ message }) => message).join(' ') }),
    });
  if (rolled.value.areas.join('\n') === before.areas.join('\n')) return false;
  const notes = rolled.value.notes.filter((note) => !before.notes.includes(note));
  return details({
    summaryText: heading,
    html: html`<p class="govuk-body">${notes.join(' ')}</p>
      ${areasTable(heading, rolled.value)}`,
  });
}

function areasTable(caption: string, { areas, cells }: Population): Html {
  return wideTable({
    caption,
    captionClasses: 'govuk-table__caption--s',
    firstCellIsHeader: true,
    head: [{ text: 'Area' }, { text: 'People', format: 'numeric' }],
    rows: areas.map((area) => {
      const ofArea = cells.filter(({ areaName, areaCode }) => (areaName ?? areaCode) === area);
      const withheld = ofArea.some(({ count }) => count === null);
      return [
        { text: area },
        { text: `${withheld ? 'at least ' : ''}${whole(sumOf(ofArea))}`, format: 'numeric' as const },
      ];
    }),
  });
}
