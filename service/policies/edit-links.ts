// /desk/policies/:id/links…: an item is linked to the law it rests on and to other items, and a link is taken off.
import { z } from 'zod';
import { radiosField, textField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { button } from '../pages/govuk/components.ts';
import { html } from '../pages/html.ts';
import { type Answer, notFound, page, redirect, route, type Route } from '../pages/route.ts';
import type { Database } from '../platform/database/index.ts';
import type { PolicyNeeds } from './gather-needs.ts';
import { crumbOf, itemAddress, noItem, registerCrumb } from './item-address.ts';
import { findItemByReference, findOwnItem } from './item-store.ts';
import { addLink, linkKinds, type RegisterLink, removeLink } from './link-store.ts';
import { writePoliciesPermission } from './policy-permissions.ts';
import type { RegisterItem } from './register-item.ts';

const linkAddress = itemAddress.extend({ link: z.uuid() });

export function editLinks({ database, clock }: PolicyNeeds): Route[] {
  const writes = { permission: writePoliciesPermission };
  return [
    route({
      ...{ ...writes, method: 'GET', path: '/desk/policies/:id/links/new', params: itemAddress },
      answer: async ({ params }) => {
        const item = await findOwnItem(database, params.id);
        return item ? formPage(item, new FormFields(), []) : notFound(noItem);
      },
    }),
    route({
      ...{ ...writes, method: 'POST', path: '/desk/policies/:id/links/new', params: itemAddress },
      audit: 'register-item.linked',
      answer: async ({ params, form }) => {
        const item = await findOwnItem(database, params.id);
        if (!item) return notFound(noItem);
        const read = await readLink(database, item, form);
        if ('problems' in read) return formPage(item, form, read.problems);
        await database.transaction().execute((transaction) => addLink(transaction, read.link, clock.now()));
        return redirect(`/desk/policies/${item.id}#links`);
      },
    }),
    route({
      ...{ ...writes, method: 'POST', path: '/desk/policies/:id/links/:link/remove', params: linkAddress },
      audit: 'register-item.unlinked',
      answer: async ({ params }) => {
        if (!(await findOwnItem(database, params.id))) return notFound(noItem);
        await database
          .transaction()
          .execute((transaction) => removeLink(transaction, params.id, params.link));
        return redirect(`/desk/policies/${params.id}#links`);
      },
    }),
  ];
}

type Read = { link: Omit<RegisterLink, 'id'> } | { problems: FormProblem[] };

async function readLink(database: Database, item: RegisterItem, form: FormFields): Promise<Read> {
  const kind = linkKinds.find((each) => each === form.value('kind'));
  const [reference, title, href] = [form.value('reference'), form.value('title'), form.value('href')];
  const other = reference === '' ? undefined : await findItemByReference(database, reference);
  const problems: FormProblem[] = [
    ...(kind ? [] : [{ field: 'kind', message: 'Choose how they belong together' }]),
    ...(reference !== '' && !other
      ? [
          {
            field: 'reference',
            message: `There is no “${reference.slice(0, 40)}” in the register. References look like ${item.reference}`,
          },
        ]
      : []),
    ...(other?.id === item.id ? [{ field: 'reference', message: 'An item cannot be linked to itself' }] : []),
    ...(reference === '' && title === ''
      ? [{ field: 'title', message: 'Enter the reference of an item, or a title' }]
      : []),
    ...(title.length > 300
      ? [{ field: 'title', message: 'Shorten the title to 300 characters or fewer' }]
      : []),
    ...(isWebAddress(href)
      ? []
      : [{ field: 'href', message: 'Enter an address that begins with https:// or http://' }]),
  ];
  if (problems.length > 0 || !kind) return { problems };
  return {
    link: {
      itemId: item.id,
      kind,
      title: other?.title ?? title,
      href: other ? '' : href,
      otherItemId: other?.id ?? null,
    },
  };
}

function isWebAddress(href: string): boolean {
  return href === '' || (/^https?:\/\/\S+$/.test(href) && URL.canParse(href) && href.length <= 2000);
}

function formPage(item: RegisterItem, form: FormFields, problems: readonly FormProblem[]): Answer {
  const state = { form, problems };
  return page({
    title: `Add a link: ${item.title}`,
    section: '/desk/policies',
    breadcrumbs: [registerCrumb, crumbOf(item), { text: 'Add a link' }],
    problems,
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${item.title}</span>Add a link</h1>
      <form method="post" action="/desk/policies/${item.id}/links/new" novalidate>
        ${radiosField(state, {
          name: 'kind',
          label: 'How do they belong together?',
          choices: [
            { value: 'legislation', text: 'It rests on this law or guidance' },
            { value: 'related', text: 'They are related' },
            { value: 'part-of', text: 'It is part of the other' },
            { value: 'supersedes', text: 'It takes the place of the other' },
          ],
          chosen: 'related',
        })}
        ${textField(state, {
          name: 'reference',
          label: 'Reference of another item of the register',
          hint: `Such as ${item.reference}. Leave it empty for anything else`,
          classes: 'govuk-input--width-10',
        })}
        ${textField(state, { name: 'title', label: 'Or a title', hint: 'Such as Police Reform and Social Responsibility Act 2011, section 17' })}
        ${textField(state, { name: 'href', label: 'Its address (optional)', type: 'url' })}
        ${button({ text: 'Add the link' })}
      </form>`,
  });
}
