// The pages that ask which open data to bring in: first from where, then what.
import { button, details, insetText } from '../pages/govuk/components.ts';
import { type FormState, selectField, textField, textareaField } from '../pages/form-inputs.ts';
import { html, type Html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { type Answer, page } from '../pages/route.ts';
import { counted } from '../phrases/spoken-number.ts';
import { isGoingOn, type KeptFetch } from './fetching/kept-fetch.ts';
import { fetchTag } from './fetch-view.ts';
import { censusTables } from './sources/fetch-request.ts';
import { type SourceId, openSources, sourceIds } from './sources/open-source.ts';

const crumbs = [{ text: 'Data', href: '/data' }];

const about: Readonly<Record<SourceId, string>> = {
  'police-uk': 'Stops and searches of a police force, month by month: about the last three years.',
  'police-uk-archive': 'Older months of a police force, out of a large file of every force.',
  nomis: 'Residents of districts and smaller areas by a characteristic, and many other tables.',
  ons: 'Residents by up to three characteristics together, counted on 21 March 2021.',
};

export function chooseSourcePage(fetches: readonly KeptFetch[]): Answer {
  const sources = sourceIds.map((id) => ({
    name: openSources[id].title,
    href: `/data/fetch?source=${id}`,
    about: [about[id], `Licence: ${openSources[id].licence}.`],
  }));
  return page({
    title: 'Bring in open data',
    section: '/data',
    breadcrumbs: [...crumbs, { text: 'Bring in open data' }],
    refreshSeconds: fetches.some(({ status }) => isGoingOn(status)) ? 5 : undefined,
    body: html`<h1 class="govuk-heading-l">Bring in open data</h1>
      <p class="govuk-body">
        Their publishers are asked directly, and nobody else. What comes is checked like any other file. No
        agreement is needed: the licence is kept with the data.
      </p>
      ${linkList(sources)} ${fetches.length > 0 && before(fetches)}`,
  });
}

function before(fetches: readonly KeptFetch[]): Html {
  return html`<h2 class="govuk-heading-m">Brought in before</h2>
    ${linkList(
      fetches.map((fetch) => ({
        name: fetch.title,
        href: `/data/fetches/${fetch.id}`,
        about: [
          `${openSources[fetch.request.source].title}. ${fetch.outcome.files.length > 0 ? counted(fetch.outcome.files.length, 'file') : ''}`.trim(),
        ],
        state: fetchTag(fetch.status),
      })),
    )}`;
}

export interface FetchFormContent extends FormState {
  source: SourceId;
  /** Codes of the districts of this organisation on census day. */
  districts: readonly string[];
  /** Data that were fetched from here before, to which files can be added. */
  earlier: readonly { id: string; title: string }[];
}

export function fetchFormPage(content: FetchFormContent): Answer {
  const { source, problems, earlier } = content;
  const { title, attribution, hosts } = openSources[source];
  return page({
    title: `Bring in data: ${title}`,
    section: '/data',
    breadcrumbs: [...crumbs, { text: 'Bring in open data', href: '/data/fetch' }, { text: title }],
    problems,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      <form method="post" action="/data/fetch?source=${source}" novalidate>
        ${fieldsOf(content)} ${earlier.length > 0 && earlierField(content)}
        ${textField(content, {
          name: 'title',
          label: 'Name of the data',
          hint: 'Such as “Stop and search, Cumbria, from data.police.uk”',
          attributes: { maxlength: '200' },
        })}
        ${insetText({ text: `Only ${hosts.map(({ host }) => host).join(' and ')} will be asked. ${attribution}` })}
        ${button({ text: 'Bring in' })}
      </form>`,
  });
}

function earlierField(content: FetchFormContent): Html {
  return selectField(content, {
    name: 'dataset',
    label: 'Add to',
    hint: 'A month that is there already is replaced where it has changed, and you see what changed',
    choices: [
      { value: '', text: 'New data' },
      ...content.earlier.map(({ id, title }) => ({ value: id, text: title })),
    ],
  });
}

function fieldsOf(content: FetchFormContent): Html {
  switch (content.source) {
    case 'police-uk':
      return policeFields(content);
    case 'police-uk-archive':
      return html`${policeFields(content)}
      ${textField(content, {
        name: 'archive',
        label: 'Archive of',
        hint: 'A month, such as 2021-12: it holds the three years before. Leave empty for the latest. The file has about 1.7 GB.',
        classes: 'govuk-input--width-10',
      })}`;
    case 'nomis':
      return html`${characteristicField(content)} ${areasField(content)}
      ${details({
        summaryText: 'Another table',
        html: html`${textField(content, { name: 'table', label: 'Table', hint: 'As Nomis numbers it, such as NM_2041_1' })}
        ${textField(content, { name: 'dimension', label: 'Dimension', hint: 'That its rows are by, such as c2021_eth_20' })}`,
      })}`;
    case 'ons':
      return html`${characteristicField(content)} ${areasField(content)}
      ${textField(content, {
        name: 'area-type',
        label: 'Type of area',
        hint: 'ltla for districts, msoa or lsoa for small areas',
        classes: 'govuk-input--width-10',
        value: content.form.typed('area-type') || 'ltla',
      })}
      ${details({
        summaryText: 'Other dimensions',
        html: textField(content, {
          name: 'dimensions',
          label: 'Dimensions',
          hint: 'Up to three, as the service names them, such as ethnic_group_tb_20b, sex',
        }),
      })}`;
  }
}

function policeFields(content: FetchFormContent): Html {
  return html`${textField(content, {
    name: 'force',
    label: 'Police force',
    hint: 'As in its address on data.police.uk, such as cumbria or avon-and-somerset',
    classes: 'govuk-input--width-20',
  })}
  ${textField(content, { name: 'from', label: 'First month', hint: 'Such as 2025-01', classes: 'govuk-input--width-10' })}
  ${textField(content, { name: 'to', label: 'Last month', hint: 'Such as 2025-06', classes: 'govuk-input--width-10' })}`;
}

function characteristicField(content: FetchFormContent): Html {
  return selectField(content, {
    name: 'by',
    label: 'Residents by',
    choices: [
      ...censusTables.map(({ id, label }) => ({ value: id, text: label })),
      { value: 'other', text: 'Another table' },
    ],
  });
}

function areasField(content: FetchFormContent): Html {
  return textareaField(content, {
    name: 'areas',
    label: 'Areas',
    hint: 'Codes of nine letters and digits, as they were in 2021: a district that is newer has no census figures of its own',
    rows: '4',
    value: content.form.has('areas') ? content.form.typed('areas') : content.districts.join('\n'),
  });
}
