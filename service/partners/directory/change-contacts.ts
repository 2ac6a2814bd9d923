// POST /partners/:id/contacts and /partners/:id/people: whom to ask at a partner, and who sends for it.
import { z } from 'zod';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { notFound, redirect, route, type Answer, type Route } from '../../pages/route.ts';
import { managePartnersPermission } from '../partner-permissions.ts';
import type { PartnersNeeds } from '../gather-needs.ts';
import { noPartner, partnerAddress } from './add-partner.ts';
import { tooLong } from './partner-form.ts';
import { addContact, findPartner, removeContact, settlePartnerPerson } from './partner-store.ts';

/** @param showPage the page of the partner, with what is wrong with the form on it */
export function changeContactsRoutes(
  needs: PartnersNeeds,
  showPage: (id: string, form: FormFields, problems: readonly FormProblem[]) => Promise<Answer>,
): Route[] {
  const { database, clock } = needs;
  return [
    route({
      method: 'POST',
      path: '/partners/:id/contacts',
      permission: managePartnersPermission,
      audit: 'partner.contact-added',
      params: partnerAddress,
      answer: async ({ params, form }) => {
        if (!(await findPartner(database, params.id))) return notFound(noPartner);
        const problems = contactProblems(form);
        if (problems.length > 0) return showPage(params.id, form, problems);
        const contact = {
          role: form.value('role'),
          email: form.value('email'),
          telephone: form.value('telephone'),
        };
        await addContact(database, params.id, contact);
        return redirect(`/partners/${params.id}`);
      },
    }),
    route({
      method: 'POST',
      path: '/partners/:id/contacts/:contact/remove',
      permission: managePartnersPermission,
      audit: 'partner.contact-removed',
      params: z.object({ id: z.uuid(), contact: z.uuid() }),
      answer: async ({ params }) => {
        await removeContact(database, params.id, params.contact, clock.now());
        return redirect(`/partners/${params.id}`);
      },
    }),
    peopleRoute(needs),
  ];
}

function peopleRoute({ database, listSenders }: PartnersNeeds): Route {
  return route({
    method: 'POST',
    path: '/partners/:id/people',
    permission: managePartnersPermission,
    audit: 'partner.person-added',
    params: partnerAddress,
    answer: async ({ params, form }) => {
      if (!(await findPartner(database, params.id))) return notFound(noPartner);
      const personId = form.value('person');
      const known = (await listSenders()).some(({ id }) => id === personId);
      const sends = form.value('what') !== 'remove';
      if (known || !sends) await settlePartnerPerson(database, { partnerId: params.id, personId, sends });
      return redirect(`/partners/${params.id}`);
    },
  });
}

function contactProblems(form: FormFields): FormProblem[] {
  const [role, email, telephone] = [form.value('role'), form.value('email'), form.value('telephone')];
  return [
    ...(role === ''
      ? [{ field: 'role', message: 'Enter the role to ask for, such as Data protection officer' }]
      : []),
    ...tooLong('role', role, 200),
    ...(email === '' && telephone === ''
      ? [{ field: 'email', message: 'Enter an e-mail address or a telephone number' }]
      : []),
    ...(email !== '' && !z.email().safeParse(email).success
      ? [{ field: 'email', message: 'Enter an e-mail address such as data@fellshire.example' }]
      : []),
    ...tooLong('telephone', telephone, 50),
  ];
}
