// Lists the data there are: what each is, what period it covers, and what is wrong with it.
import type { Database } from '../platform/database/index.ts';
import { button, tag } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { page, permission, route, type Route } from '../pages/route.ts';
import { isUnderWay, looksOtherwise, type Dataset, type DatasetImport } from './keeping/dataset.ts';
import { kindWords } from './dataset-kind-words.ts';
import { readDataPermission } from './dataset-permissions.ts';
import { listDatasets, listFiles, listImports } from './keeping/dataset-store.ts';
import { coverageWords } from './coverage-words.ts';
import { readPopulationsPermission } from './populations/population-permissions.ts';

interface ListedDataset {
  dataset: Dataset;
  latest: DatasetImport | undefined;
  coverage: string;
}

export function listDatasetsRoute({ database }: { database: Database }): Route {
  return route({
    method: 'GET',
    path: '/data',
    permission: readDataPermission,
    answer: async ({ visitor }) =>
      page({
        title: 'Data',
        section: '/data',
        body: listBody(
          await listedDatasets(database),
          ways.filter((way) => visitor.may(way.permission)),
        ),
      }),
  });
}

/** Where else somebody may go from the data. */
const ways = [
  {
    permission: permission('connectors:run'),
    href: '/data/fetch',
    text: 'Bring in open data',
    about: 'from data.police.uk, Nomis or the census',
  },
  {
    permission: readPopulationsPermission,
    href: '/populations',
    text: 'Populations',
    about: 'say whose people figures are, for rates and the community profile',
  },
] as const;

async function listedDatasets(database: Database): Promise<ListedDataset[]> {
  const datasets = await listDatasets(database);
  return Promise.all(
    datasets.map(async (dataset) => {
      const imports = await listImports(database, dataset.id);
      const coverage = coverageWords(dataset.kind, imports, await listFiles(database, dataset.id));
      return { dataset, latest: imports[0], coverage };
    }),
  );
}

function listBody(
  datasets: readonly ListedDataset[],
  others: readonly Pick<(typeof ways)[number], 'href' | 'text' | 'about'>[],
): Html {
  return html`<h1 class="govuk-heading-l">Data</h1>
    ${datasets.length === 0 ? emptyList : list(datasets)} ${button({ text: 'Add data', href: '/data/new' })}
    ${others.map(
      ({ href, text, about }) =>
        html`<p class="govuk-body"><a class="govuk-link" href="${href}">${text}</a>: ${about}.</p>`,
    )}`;
}

const emptyList = html`<p class="govuk-body">There are no data yet.</p>
  <p class="govuk-body">
    Add the records that a partner sent you, such as stop and search files, and a population to set them
    against, such as a census table. Each file is checked as it comes in, and nothing is dropped without
    saying so.
  </p>`;

function list(datasets: readonly ListedDataset[]): Html {
  return linkList(
    datasets.map(({ dataset, latest, coverage }) => ({
      name: dataset.title,
      href: `/data/${dataset.id}`,
      about: [`${kindWords[dataset.kind]}. ${coverage}`],
      state: stateTag(latest),
    })),
  );
}

/** The state of the newest import, in words first: the colour only repeats them. */
export function stateTag(latest: DatasetImport | undefined): Html {
  if (!latest) return tag({ text: 'No files yet', classes: 'govuk-tag--grey' });
  if (isUnderWay(latest.status)) return tag({ text: 'Being read', classes: 'govuk-tag--blue' });
  if (latest.status === 'to-map') return tag({ text: 'Columns to settle', classes: 'govuk-tag--yellow' });
  if (latest.status === 'refused') return tag({ text: 'Last files refused', classes: 'govuk-tag--red' });
  if (latest.warnings.some(({ code }) => code === looksOtherwise))
    return tag({ text: 'Not as expected', classes: 'govuk-tag--yellow' });
  const rejected =
    (latest.events?.problems.total ?? 0) +
    latest.tables.reduce((sum, { people }) => sum + (people?.putAside.total ?? 0), 0);
  if (rejected > 0) return tag({ text: 'Some rows aside', classes: 'govuk-tag--yellow' });
  return tag({ text: 'Ready', classes: 'govuk-tag--green' });
}
