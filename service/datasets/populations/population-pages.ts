// The routes of populations: what there is, one of them, and saying what it is.
import { z } from 'zod';
import { button, insetText, tag } from '../../pages/govuk/components.ts';
import { FormFields } from '../../pages/forms.ts';
import { html, type Html } from '../../pages/html.ts';
import { linkList } from '../../pages/link-list.ts';
import { type Answer, notFound, page, redirect, route, type Route } from '../../pages/route.ts';
import type { Database } from '../../platform/database/index.ts';
import type { FilesNeeds } from '../../platform/storage/index.ts';
import type { Dataset } from '../keeping/dataset.ts';
import { findDataset, listDatasets } from '../keeping/dataset-store.ts';
import { type DescribedPopulation, populationName } from './described-population.ts';
import { populationFormPage } from './population-form-page.ts';
import { managePopulationsPermission, readPopulationsPermission } from './population-permissions.ts';
import { populationKindWords } from './population-kinds.ts';
import {
  describePopulation,
  findPopulation,
  listPopulations,
  undescribePopulation,
} from './population-store.ts';
import { factsView, figuresView } from './population-view.ts';
import { filledPopulationForm, readPopulationForm } from './read-population-form.ts';
import { readPopulationFigures } from './read-population-figures.ts';

export type PopulationPagesNeeds = FilesNeeds & { database: Database };

const address = z.object({ id: z.uuid() });
const crumbs = [
  { text: 'Data', href: '/data' },
  { text: 'Populations', href: '/populations' },
];

export function populationPages(needs: PopulationPagesNeeds): Route[] {
  const { database } = needs;
  const manage = managePopulationsPermission;
  return [
    route({
      ...{ method: 'GET', path: '/populations', permission: readPopulationsPermission },
      answer: async () => listPage(await listPopulations(database), await listDatasets(database)),
    }),
    route({
      ...{ method: 'GET', path: '/populations/:id', permission: readPopulationsPermission, params: address },
      answer: ({ params, visitor }) => showPage(needs, params.id, visitor.may(manage)),
    }),
    route({
      ...{ method: 'GET', path: '/populations/:id/describe', permission: manage, params: address },
      answer: ({ params }) => formPage(database, params.id),
    }),
    route({
      ...{ method: 'POST', path: '/populations/:id/describe', permission: manage, params: address },
      audit: 'population.described',
      answer: ({ params, form }) => takeIn(database, params.id, form),
    }),
    route({
      ...{ method: 'POST', path: '/populations/:id/undescribe', permission: manage, params: address },
      audit: 'population.undescribed',
      async answer({ params }) {
        await undescribePopulation(database, params.id);
        return redirect(`/populations/${params.id}`);
      },
    }),
  ];
}

function isPopulation({ kind }: Dataset): boolean {
  return kind === 'population' || kind === 'people';
}

function listPage(described: readonly DescribedPopulation[], datasets: readonly Dataset[]): Answer {
  const known = new Set(described.map(({ datasetId }) => datasetId));
  const others = datasets.filter((dataset) => isPopulation(dataset) && !known.has(dataset.id));
  return page({
    title: 'Populations',
    section: '/data',
    breadcrumbs: [{ text: 'Data', href: '/data' }, { text: 'Populations' }],
    body: html`<h1 class="govuk-heading-l">Populations</h1>
      <p class="govuk-body">
        Who lives, works, visits, uses a service, or is held here. A rate means something only over people to
        whom the event could have happened: which people those are is a choice, and the choices can be set
        side by side.
      </p>
      ${described.length > 0 ? list(described) : insetText({ text: 'No population is described yet.' })}
      ${others.length > 0 && undescribed(others)}`,
  });
}

function list(described: readonly DescribedPopulation[]): Html {
  return linkList(
    described.map((each) => ({
      name: each.title,
      href: `/populations/${each.datasetId}`,
      about: [`${populationName(each)}. ${each.geography}. ${each.source}.`],
      state: html`${tag({ text: populationKindWords[each.people].title, classes: 'govuk-tag--grey' })}`,
    })),
  );
}

function undescribed(others: readonly Dataset[]): Html {
  return html`<h2 class="govuk-heading-m">Not described yet</h2>
    ${linkList(
      others.map(({ id, title }) => ({
        name: title,
        href: `/populations/${id}`,
        about: ['Nobody has said whose people these are.'],
      })),
    )}`;
}

async function showPage(needs: PopulationPagesNeeds, id: string, mayManage: boolean): Promise<Answer> {
  const dataset = await findDataset(needs.database, id);
  if (!dataset || !isPopulation(dataset)) return notFound('There is no population at this address.');
  const facts = await findPopulation(needs.database, id);
  const { figures, problems } = await readPopulationFigures(needs, dataset);
  return page({
    title: dataset.title,
    section: '/data',
    breadcrumbs: [...crumbs, { text: dataset.title }],
    body: html`<span class="govuk-caption-l"
        >${facts ? populationKindWords[facts.people].title : 'Population'}</span
      >
      <h1 class="govuk-heading-l">${dataset.title}</h1>
      ${facts ? factsView(facts) : insetText({ text: 'Nobody has said yet whose people these are, where and when.' })}
      ${
        mayManage &&
        button({
          text: facts ? 'Change the description' : 'Describe this population',
          href: `/populations/${id}/describe`,
          classes: 'govuk-button--secondary',
        })
      }
      ${figuresView(figures)} ${problems.map((sentence) => insetText({ text: sentence }))}
      <p class="govuk-body"><a class="govuk-link" href="/data/${id}">Go to the data</a></p>`,
  });
}

async function formPage(database: Database, id: string): Promise<Answer> {
  const dataset = await findDataset(database, id);
  if (!dataset || !isPopulation(dataset)) return notFound('There is no population at this address.');
  const facts = await findPopulation(database, id);
  const form = facts ? FormFields.from(filledPopulationForm(facts)) : new FormFields();
  return populationFormPage(dataset, { form, problems: [] }, facts !== undefined);
}

async function takeIn(database: Database, id: string, form: FormFields): Promise<Answer> {
  const dataset = await findDataset(database, id);
  if (!dataset || !isPopulation(dataset)) return notFound('There is no population at this address.');
  const read = readPopulationForm(form);
  if (!read.ok)
    return populationFormPage(
      dataset,
      { form, problems: read.problems },
      (await findPopulation(database, id)) !== undefined,
    );
  await describePopulation(database, id, read.facts);
  return redirect(`/populations/${id}`);
}
