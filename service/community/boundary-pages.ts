// The routes of boundaries: what there is, adding a GeoJSON file with the line of its licence, and taking one away.
import { z } from 'zod';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import { button, summaryList } from '../pages/govuk/components.ts';
import { fileField, type FormState, textField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import { type Answer, page, redirect, route, type Route, type UploadedFile } from '../pages/route.ts';
import { whole } from '../phrases/spoken-number.ts';
import type { BoundarySet } from './boundaries/boundary-set.ts';
import { addBoundaries, listBoundaries, removeBoundaries } from './boundaries/boundary-store.ts';
import { readBoundaries, someNames } from './boundaries/read-boundaries.ts';
import { manageBoundariesPermission } from './community-permissions.ts';

export interface BoundaryPagesNeeds {
  database: Database;
  clock: Clock;
}

const permission = manageBoundariesPermission;

export function boundaryPages(needs: BoundaryPagesNeeds): Route[] {
  const { database } = needs;
  return [
    route({
      ...{ method: 'GET', path: '/community/boundaries', permission },
      answer: async () =>
        boundariesPage(await listBoundaries(database), { form: new FormFields(), problems: [] }),
    }),
    route({
      ...{
        method: 'POST',
        path: '/community/boundaries',
        permission,
        audit: 'boundaries.added',
        uploads: true,
      },
      answer: ({ form, files }) => takeIn(needs, form, files),
    }),
    route({
      ...{
        method: 'POST',
        path: '/community/boundaries/:id/remove',
        permission,
        audit: 'boundaries.removed',
      },
      params: z.object({ id: z.uuid() }),
      async answer({ params }) {
        await removeBoundaries(database, params.id);
        return redirect('/community/boundaries');
      },
    }),
  ];
}

const limits = { title: 200, source: 300, licence: 500 } as const;
const asked = {
  title: 'Enter a name',
  source: 'Enter where the boundaries are from',
  licence: 'Enter the line that the licence asks for',
};

async function takeIn(
  { database, clock }: BoundaryPagesNeeds,
  form: FormFields,
  files: readonly UploadedFile[],
): Promise<Answer> {
  const [file] = files.filter(({ fileName, bytes }) => fileName !== '' || bytes > 0);
  const problems: FormProblem[] = Object.entries(limits).flatMap(([field, most]) => {
    const { length } = form.value(field);
    if (length === 0) return [{ field, message: asked[field as keyof typeof asked] }];
    return length > most
      ? [{ field, message: `This has ${length} characters: shorten it to ${most} or fewer` }]
      : [];
  });
  if (!file) problems.push({ field: 'file', message: 'Choose a GeoJSON file' });
  const read = file && problems.length === 0 ? await readBoundaries(file.path) : null;
  if (read && !read.ok) problems.push({ field: 'file', message: read.sentence });
  if (!read?.ok) return boundariesPage(await listBoundaries(database), { form, problems });
  const words = { title: form.value('title'), source: form.value('source'), licence: form.value('licence') };
  await addBoundaries(database, { ...words, demonstration: false, areas: read.areas }, clock.now());
  return redirect('/community/boundaries');
}

function boundariesPage(sets: readonly BoundarySet[], state: FormState): Answer {
  return page({
    title: 'Boundaries for maps',
    section: '/community',
    breadcrumbs: [{ text: 'Community profile', href: '/community' }, { text: 'Boundaries' }],
    problems: state.problems,
    body: html`<h1 class="govuk-heading-l">Boundaries for maps</h1>
      ${sets.map(setPart)}
      <h2 class="govuk-heading-m">Add boundaries</h2>
      <form method="post" action="/community/boundaries" enctype="multipart/form-data" novalidate>
        ${textField(state, { name: 'title', label: 'Name', hint: 'Such as “Small areas of Fellshire, 2021”' })}
        ${textField(state, { name: 'source', label: 'Where they are from', hint: 'Such as “Open Geography Portal, Office for National Statistics”' })}
        ${textField(state, {
          name: 'licence',
          label: 'Line of the licence',
          hint: 'It stands under every map. For boundaries of the ONS: “Source: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2021.”',
        })}
        ${fileField(state, {
          name: 'file',
          label: 'GeoJSON file',
          hint: 'Longitude and latitude (WGS 84), at most 20 MB and 2,000 areas, each with its code, such as LSOA21CD',
        })}
        ${button({ text: 'Add boundaries' })}
      </form>`,
  });
}

function setPart({ id, title, source, licence, areas }: BoundarySet): Html {
  return html`<h2 class="govuk-heading-m">${title}</h2>
    ${summaryList({
      rows: [
        ['Areas', `${whole(areas.length)}: ${someNames(areas)}`],
        ['From', source],
        ['Licence', licence],
      ].map(([key = '', value = '']) => ({ key: { text: key }, value: { text: value } })),
    })}
    <form method="post" action="/community/boundaries/${id}/remove">
      ${button({ text: `Remove ${title}`, classes: 'govuk-button--secondary' })}
    </form>`;
}
