// /desk/policies/:id/versions/:number and …/compare: one version with its words and its file, and two side by side.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { selectField } from '../pages/form-inputs.ts';
import { FormFields } from '../pages/forms.ts';
import { button, summaryList } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { type Answer, download, notFound, page, route, type Route } from '../pages/route.ts';
import { dayName, dayOf } from '../phrases/day.ts';
import { comparisonView } from './comparison-view.ts';
import type { PolicyNeeds } from './gather-needs.ts';
import { crumbOf, itemAddress, noItem, registerCrumb } from './item-address.ts';
import { findItem } from './item-store.ts';
import { matchParagraphs } from './match-paragraphs.ts';
import { readPoliciesPermission } from './policy-permissions.ts';
import type { RegisterItem } from './register-item.ts';
import { contentTypes, versionFolder } from './register-version.ts';
import { findVersion, listVersions, type ListedVersion } from './version-store.ts';

const number = z.coerce.number().int().min(1).max(100_000);
const versionAddress = itemAddress.extend({ number });
const noVersion = 'There is no such version of this item.';

export function showVersions(needs: PolicyNeeds): Route[] {
  const { database, dataFolder, storage } = needs;
  const reads = { method: 'GET', permission: readPoliciesPermission } as const;
  return [
    route({
      ...{ ...reads, path: '/desk/policies/:id/versions/:number', params: versionAddress },
      answer: async ({ params }) => {
        const item = await findItem(database, params.id);
        const version = item && (await findVersion(database, item.id, params.number));
        return item && version ? versionPage(needs, item, version) : notFound(noVersion);
      },
    }),
    route({
      ...{ ...reads, path: '/desk/policies/:id/versions/:number/file', params: versionAddress },
      answer: async ({ params }) => {
        const version = await findVersion(database, params.id, params.number);
        if (!version?.file) return notFound('No file was sent with this version.');
        const { key, name, sha256, type } = version.file;
        if (storage.place !== null) await storage.fetch(versionFolder(sha256));
        return download({
          ...{ fileName: name, contentType: contentTypes[type] },
          content: createReadStream(join(dataFolder, key)),
        });
      },
    }),
    route({
      ...{ ...reads, path: '/desk/policies/:id/compare', params: itemAddress },
      query: z.object({ from: number.optional(), to: number.optional() }),
      answer: async ({ params, query }) => {
        const item = await findItem(database, params.id);
        return item ? comparePage(needs, item, query) : notFound(noItem);
      },
    }),
  ];
}

async function versionPage(
  { database, people }: PolicyNeeds,
  item: RegisterItem,
  version: ListedVersion,
): Promise<Answer> {
  const [names, all] = await Promise.all([people.names([version.madeBy]), listVersions(database, item.id)]);
  const earlier = all.find((each) => each.number < version.number && each.hasText);
  const to = `/desk/policies/${item.id}/versions/${version.number}`;
  return page({
    title: `Version ${version.number}: ${item.title}`,
    section: '/desk/policies',
    breadcrumbs: [registerCrumb, crumbOf(item), { text: `Version ${version.number}` }],
    body: html`<h1 class="govuk-heading-l">
        <span class="govuk-caption-l">${item.title}</span>Version ${version.number}
      </h1>
      ${summaryList({ rows: factsOf(version, names.get(version.madeBy) ?? 'the program', `${to}/file`) })}
      ${
        version.text !== '' &&
        earlier &&
        html`<p class="govuk-body">
          <a
            class="govuk-link"
            href="/desk/policies/${item.id}/compare?from=${earlier.number}&to=${version.number}"
            >Compare with version ${earlier.number}</a
          >
        </p>`
      }
      <h2 class="govuk-heading-m">Its words</h2>
      ${wordsView(version)}`,
  });
}

function factsOf(version: ListedVersion, by: string, file: string) {
  const row = (key: string, value: Html | string | null) =>
    value === null || value === '' ? [] : [{ key: { text: key }, value: { html: html`${value}` } }];
  return [
    ...row('Added', `${dayOf(version.madeAt)}, by ${by}`),
    ...row('In force from', version.inForceFrom && dayName(version.inForceFrom)),
    ...row('What changed', version.changeNote),
    ...row(
      'Equality',
      version.editorial ? 'Only spelling, names or layout changed: no screening was opened.' : '',
    ),
    ...row(
      'File',
      version.file &&
        html`<a class="govuk-link" href="${file}" download>${version.file.name}</a>
          (${sizeOf(version.file.bytes)}) <br /><span class="govuk-hint govuk-!-font-size-16 dr-digest"
            >SHA-256 ${version.file.sha256}</span
          >`,
    ),
  ];
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function wordsView({ text, textFromFile, file }: ListedVersion): Html {
  if (text === '')
    return html`<p class="govuk-body">
      The words of this file are not known to the program, so that it cannot be compared.
      ${file?.type === '.pdf' && 'Of a PDF they have to be pasted in when it is added.'}
    </p>`;
  return html`${textFromFile && html`<p class="govuk-hint">As the program took them out of the file: pictures, tables and layout are in the file alone.</p>`}
    <div class="govuk-body dr-lines">${text}</div>`;
}

async function comparePage(
  { database }: PolicyNeeds,
  item: RegisterItem,
  query: { from?: number | undefined; to?: number | undefined },
): Promise<Answer> {
  const readable = (await listVersions(database, item.id)).filter(({ hasText }) => hasText);
  const after = readable.find((each) => each.number === query.to) ?? readable[0];
  const before =
    readable.find((each) => each.number === query.from) ??
    readable.find((each) => each.number < (after?.number ?? 0));
  if (!after || !before) return notFound('There are no two versions with words to compare.');
  const [one, other] = await Promise.all(
    [before, after].map((each) => findVersion(database, item.id, each.number)),
  );
  const sides = { before: `Version ${before.number}`, after: `Version ${after.number}` };
  const title = `${sides.before} and ${sides.after.toLowerCase()}`;
  return page({
    title: `${title}: ${item.title}`,
    section: '/desk/policies',
    breadcrumbs: [registerCrumb, crumbOf(item), { text: 'Compare' }],
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${item.title}</span>${title}</h1>
      ${chooser(item, readable, { from: before.number, to: after.number })}
      ${comparisonView(matchParagraphs(one?.text ?? '', other?.text ?? ''), sides)}`,
  });
}

function chooser(
  { id }: RegisterItem,
  readable: readonly ListedVersion[],
  { from, to }: { from: number; to: number },
): Html | false {
  if (readable.length < 3) return false;
  const state = { form: FormFields.from({ from: String(from), to: String(to) }), problems: [] };
  const choices = readable.map((each) => ({
    value: String(each.number),
    text: `Version ${each.number}, ${dayOf(each.madeAt)}`,
  }));
  return html`<form method="get" action="/desk/policies/${id}/compare" class="dr-compare__choose">
    ${selectField(state, { name: 'from', label: 'Compare', choices })}
    ${selectField(state, { name: 'to', label: 'with', choices })}
    ${button({ text: 'Compare', classes: 'govuk-button--secondary' })}
  </form>`;
}
