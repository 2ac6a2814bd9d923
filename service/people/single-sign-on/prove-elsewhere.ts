// A provider's word as the proof that it is still them: asked for in another window, so that nothing that was typed is lost.
import type { ProofRequest } from '../../pages/doorkeeper.ts';
import { button } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import type { Database } from '../../platform/database/index.ts';
import { listIdentities } from './identity-store.ts';
import type { Provider } from './provider.ts';

/** For whoever is linked to a provider: the way there, and the way on. @param kept hidden fields of what was typed */
export async function proveElsewhereView(
  { database, providers }: { database: Database; providers: readonly Provider[] },
  personId: string,
  { url }: ProofRequest,
  kept: readonly Html[],
): Promise<Html[]> {
  if (providers.length === 0) return [];
  const own = await listIdentities(database, personId);
  const linked = providers.filter(({ issuer }) => own.some((each) => each.issuer === issuer));
  if (linked.length === 0) return [];
  return [
    html`${linked.map(
        ({ id, name }) =>
          html`<p class="govuk-body">
            <a class="govuk-link" href="/account/prove/with/${id}" target="_blank" rel="noopener"
              >Confirm with ${name} (opens in a new window)</a
            >
          </p>`,
      )}
      <form method="post" action="${url}" novalidate>
        ${kept} ${button({ text: 'I have confirmed it', classes: 'govuk-button--secondary' })}
      </form>`,
  ];
}
