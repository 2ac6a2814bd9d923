// GET and POST /desk/publications/images: the pictures that can be set into publications. GET /publications/images/:digest: one of them.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { fileField, textField } from '../../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { button, notificationBanner } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import {
  type Answer,
  download,
  everyone,
  notFound,
  page,
  permission,
  redirect,
  route,
  type Route,
} from '../../pages/route.ts';
import type { UploadedFile } from '../../pages/route.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { cleanImage, imageLimits } from '../document/clean-image.ts';
import { findImage, keepImage, type KeptImage, listImages } from '../document/image-store.ts';

export interface ImageNeeds {
  database: Database;
  /** As the public's pages enter it. */
  publicDatabase: Database;
  clock: Clock;
}

export const imagesAddress = '/desk/publications/images';
const readPermission = permission('publications:read');
const writePermission = permission('publications:write');

export function showImages(needs: ImageNeeds): Route[] {
  const { database, publicDatabase } = needs;
  return [
    route({
      method: 'GET',
      path: imagesAddress,
      permission: writePermission,
      query: z.object({ sent: z.string().max(10).optional() }),
      answer: ({ query }) =>
        imagesPage(database, { form: new FormFields(), isSent: query.sent !== undefined }),
    }),
    route({
      method: 'POST',
      path: imagesAddress,
      permission: writePermission,
      audit: 'publication.picture-sent',
      uploads: true,
      takes: 'media',
      answer: async ({ form, files }) => {
        const problems = await takeIn(needs, form, files);
        return problems.length > 0
          ? imagesPage(database, { form, problems })
          : redirect(`${imagesAddress}?sent=yes`);
      },
    }),
    route({
      method: 'GET',
      path: '/publications/images/:digest',
      permission: everyone,
      params: z.object({ digest: z.string().regex(/^[0-9a-f]{64}$/) }),
      answer: async ({ params, visitor }) => {
        const shown = await findImage(publicDatabase, params.digest);
        const own =
          shown ?? (visitor.may(readPermission) ? await findImage(database, params.digest) : undefined);
        if (!own) return notFound('There is no picture at this address.');
        const { content, contentType } = own;
        const fileName = `picture.${contentType === 'image/png' ? 'png' : 'jpg'}`;
        return download({
          ...{ fileName, contentType, content, disposition: 'inline' },
          // A picture that is not public is kept by nobody.
          ...(shown && { cache: { etag: params.digest, seconds: 60 } }),
        });
      },
    }),
  ];
}

async function takeIn(
  { database, clock }: ImageNeeds,
  form: FormFields,
  files: readonly UploadedFile[],
): Promise<FormProblem[]> {
  const [file] = files.filter(({ fileName }) => fileName !== '');
  if (!file) return [{ field: 'picture', message: 'Choose a picture' }];
  if (file.bytes > imageLimits.bytes)
    return [
      { field: 'picture', message: 'The picture is larger than 10 MB. Make it smaller, and send it again' },
    ];
  const { image, problem } = cleanImage(await readFile(file.path), file.fileName);
  if (!image) return [{ field: 'picture', message: problem }];
  const name = form.value('name') || file.fileName.replace(/\.[a-z]+$/i, '').slice(0, 200);
  if (name.length > 200) return [{ field: 'name', message: 'The name must have at most 200 letters' }];
  await keepImage(database, image, name, clock.now());
  return [];
}

interface Shown {
  form: FormFields;
  problems?: readonly FormProblem[];
  isSent?: boolean;
}

async function imagesPage(
  database: Database,
  { form, problems = [], isSent = false }: Shown,
): Promise<Answer> {
  const images = await listImages(database);
  const state = { form, problems };
  return page({
    title: 'Pictures',
    section: '/desk/publications',
    breadcrumbs: [{ text: 'Publications being written', href: '/desk/publications' }, { text: 'Pictures' }],
    problems,
    body: html`<h1 class="govuk-heading-l">Pictures</h1>
      ${isSent && notificationBanner({ type: 'success', text: 'The picture was cleaned and kept. It can now be set into a text.' })}
      <p class="govuk-body">
        Where and when a picture was taken, by whom and with what, is taken out before it is kept. The public
        sees a picture when something that is published shows it.
      </p>
      <form method="post" action="${imagesAddress}" enctype="multipart/form-data" novalidate>
        ${fileField(state, { name: 'picture', label: 'Picture', hint: 'PNG or JPEG, at most 10 MB and 40 million points. After an error, choose it again.' })}
        ${textField(state, { name: 'name', label: 'What colleagues will know it by', hint: 'Left empty, it is called as its file.' })}
        ${button({ text: 'Send picture', preventDoubleClick: true })}
      </form>
      <h2 class="govuk-heading-m">Pictures that were sent</h2>
      ${images.length === 0 ? html`<p class="govuk-body">There are none yet.</p>` : listOf(images)}`,
  });
}

function listOf(images: readonly KeptImage[]): Html {
  return html`<ul class="govuk-list">
    ${images.map(
      ({ digest, name, width, height }) =>
        html`<li>
          <img
            class="dr-editor__image"
            src="/publications/images/${digest}"
            alt=""
            width="${width}"
            height="${height}"
            loading="lazy"
          />
          ${name} (${width} by ${height} points). In a text:
          <code class="dr-editor__code">![what it shows](image:${digest})</code>
        </li>`,
    )}
  </ul>`;
}
