// /desk/policies/:id/versions/new: the next version of an item, with its file or its words; it opens a screening by itself.
import { checkboxesField, fileField, textareaField, textField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { button } from '../pages/govuk/components.ts';
import { html } from '../pages/html.ts';
import {
  type Answer,
  notFound,
  page,
  redirect,
  route,
  type Route,
  type UploadedFile,
} from '../pages/route.ts';
import { dayTyped } from './day-typed.ts';
import type { PolicyNeeds } from './gather-needs.ts';
import { crumbOf, itemAddress, noItem, registerCrumb } from './item-address.ts';
import { dayProblem, tooLong } from './item-form.ts';
import { findOwnItem } from './item-store.ts';
import { keepVersionFile } from './keep-version-file.ts';
import { writePoliciesPermission } from './policy-permissions.ts';
import { isLive, type RegisterItem } from './register-item.ts';
import { mostText } from './register-version.ts';
import { raiseTrigger } from './trigger-store.ts';
import { addVersion, listVersions, type NewVersion } from './version-store.ts';

export function addVersions(needs: PolicyNeeds): Route[] {
  const { database } = needs;
  return [
    route({
      ...{ method: 'GET', path: '/desk/policies/:id/versions/new', permission: writePoliciesPermission },
      params: itemAddress,
      answer: async ({ params }) => {
        const item = await findOwnItem(database, params.id);
        if (!item || !isLive(item.state)) return notFound(noItem);
        return formPage(needs, item, new FormFields(), []);
      },
    }),
    route({
      ...{ method: 'POST', path: '/desk/policies/:id/versions/new', permission: writePoliciesPermission },
      ...{ audit: 'register-item.version-added', params: itemAddress, uploads: true, takes: 'documents' },
      answer: async ({ params, form, files }) => {
        const item = await findOwnItem(database, params.id);
        if (!item || !isLive(item.state)) return notFound(noItem);
        const read = await readVersion(needs, item, form, files);
        if ('problems' in read) return formPage(needs, item, form, read.problems);
        const number = await keep(needs, item, read.version);
        return redirect(`/desk/policies/${item.id}/versions/${number}`);
      },
    }),
  ];
}

type Read = { version: NewVersion } | { problems: FormProblem[] };

async function readVersion(
  needs: PolicyNeeds,
  { id: itemId }: RegisterItem,
  form: FormFields,
  files: readonly UploadedFile[],
): Promise<Read> {
  const typed = form.typed('text').replaceAll('\r\n', '\n').trim();
  const editorial = form.values('editorial').includes('yes');
  const problems = [
    ...tooLong(form, { text: mostText, changeNote: 2000 }),
    ...dayProblem('inForceFrom', form.value('inForceFrom')),
    ...(editorial && form.value('changeNote') === ''
      ? [
          {
            field: 'changeNote',
            message: 'Enter what changed, as nobody will be asked to look at it for equality',
          },
        ]
      : []),
  ];
  if (problems.length > 0) return { problems };
  const kept = await keepVersionFile(needs, files);
  if (!kept.ok) return { problems: [{ field: 'file', message: kept.message }] };
  if (kept.file === null && typed === '')
    return { problems: [{ field: 'file', message: 'Choose a file, or enter the words below' }] };
  const textFromFile = typed === '' && kept.words !== null;
  return {
    version: {
      ...{ itemId, text: typed || (kept.words ?? ''), textFromFile, file: kept.file, editorial },
      changeNote: form.value('changeNote'),
      inForceFrom: dayTyped(form.value('inForceFrom')).day,
      at: needs.clock.now(),
    },
  };
}

/** The first version of what is new is no change of it: its screening is open already. */
function keep(
  { database, openScreening }: PolicyNeeds,
  item: RegisterItem,
  version: NewVersion,
): Promise<number> {
  return database.transaction().execute(async (transaction) => {
    const number = await addVersion(transaction, version);
    const isChange = number > 1 || item.equalityStatus !== 'not-screened';
    const why = `Version ${number} was added. ${version.changeNote}`.trim().slice(0, 2000);
    if (isChange && !version.editorial)
      await raiseTrigger(
        transaction,
        { itemId: item.id, kind: 'changed', why, at: version.at },
        openScreening,
      );
    return number;
  });
}

async function formPage(
  { database }: PolicyNeeds,
  item: RegisterItem,
  form: FormFields,
  problems: readonly FormProblem[],
): Promise<Answer> {
  const earlier = await listVersions(database, item.id);
  const state = { form, problems };
  const title =
    earlier.length === 0 ? 'Add its text or file' : `Add version ${(earlier[0]?.number ?? 0) + 1}`;
  return page({
    title: `${title}: ${item.title}`,
    section: '/desk/policies',
    breadcrumbs: [registerCrumb, crumbOf(item), { text: title }],
    problems,
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${item.title}</span>${title}</h1>
      <form
        method="post"
        action="/desk/policies/${item.id}/versions/new"
        enctype="multipart/form-data"
        novalidate
      >
        ${fileField(state, {
          name: 'file',
          label: 'File (optional)',
          hint: 'PDF, DOCX or ODT, up to 20 MB. The words of DOCX and ODT are taken out of it, so that versions can be compared. After an error, choose it again.',
          attributes: { accept: '.pdf,.docx,.odt' },
        })}
        ${textareaField(state, {
          name: 'text',
          label: 'Its words (optional)',
          hint: 'For a PDF, paste them here where you want to compare versions',
          rows: '10',
        })}
        ${textareaField(state, { name: 'changeNote', label: 'What changed, and why (optional)', rows: '3' })}
        ${textField(state, {
          name: 'inForceFrom',
          label: 'In force from (optional)',
          hint: 'A day, such as 2027-03-31 or 31/3/2027',
          classes: 'govuk-input--width-10',
        })}
        ${
          earlier.length > 0 &&
          checkboxesField(state, {
            name: 'editorial',
            label: 'Does it change what is done, or for whom?',
            hint: 'Unless you tick this a screening opens by itself.',
            choices: [{ value: 'yes', text: 'No: only spelling, names or layout changed' }],
          })
        }
        ${button({ text: 'Add this version' })}
      </form>`,
  });
}
