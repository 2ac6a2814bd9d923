// GET and POST /account/prove: the proof for what is fetched and has no form to be asked in, such as an export.
import { FormFields } from '../pages/forms.ts';
import { redirect, route, signedIn, type Route } from '../pages/route.ts';
import { askForProof, type ProofNeeds } from './ask-for-proof.ts';
import { localPath } from './local-path.ts';

const path = '/account/prove';

/** The form goes to the POST, of which the door asks the proof as of every form that needs one; then it leads on. */
export function proveAgainRoutes(needs: ProofNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path,
      permission: signedIn,
      answer: async ({ search, visitor, ...facts }) => {
        const to = localPath(search.value('to'));
        const asking = { ...facts, authorization: undefined };
        const form = FormFields.from({ to });
        const instead = await askForProof(needs, { method: 'POST', url: path, form, asking }, visitor);
        return instead === null || instead.kind === 'proved' ? redirect(to) : instead;
      },
    }),
    route({
      method: 'POST',
      path,
      permission: signedIn,
      proof: 'recent',
      answer: ({ form }) => redirect(localPath(form.value('to'))),
    }),
  ];
}
