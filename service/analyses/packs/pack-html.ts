// A pack as one page that stands alone: to be read by anybody, with the pack itself within it, and with proof of every line of the page.
import { Html, html } from '../../pages/html.ts';
import { standAlonePage } from '../../pages/stand-alone-page.ts';
import { canonicalJson } from './canonical-json.ts';
import type { PackSigner } from './open-pack-signer.ts';
import { packFileText, type PackFile } from './pack-file.ts';
import { pageProof, packWithin } from './pack-page-proof.ts';
import { packView } from './pack-view.ts';
import { textIn } from './read-value.ts';
import { signedPageText } from './pack-signature.ts';

export function packHtml(file: PackFile, signer: PackSigner): string {
  const item = file.parts.about.find(({ id }) => id === 'item')?.content ?? {};
  const pack = file.parts.about.find(({ id }) => id === 'pack')?.content ?? {};
  const title = `Decision pack ${textIn(pack, 'number')}: ${textIn(item, 'title')}`;
  const page = standAlonePage({
    title,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">
        This is what was put before whoever decided, as it was frozen then. It is for staff, and not for
        release.
      </p>
      ${packView(file)} ${proofView(file)} ${Html.trusted(packWithin(packFileText(file)))}`,
  });
  const { digest, lines } = pageProof(page);
  const signed = { digest, lines, pack: file.proof.digest };
  const proof = { ...signed, key: signer.key, signature: signer.sign(signedPageText(signed)) };
  return `${page}<!--due-regard-page ${canonicalJson(proof)}-->\n`;
}

function proofView({ proof }: PackFile): Html {
  return html`<section data-part="proof" aria-labelledby="part-proof">
    <h2 class="govuk-heading-m" id="part-proof">How to check it</h2>
    <p class="govuk-body">
      Save this page as it is, and run <code>npx due-regard pack verify FILE</code> on any machine with the
      program. It needs neither a network nor a database, and says in which part and line something was
      changed.
    </p>
    <p class="govuk-body">SHA-256 of the pack: <code class="dr-digest">${proof.digest}</code></p>
    <p class="govuk-body">Public key: <code class="dr-digest">${proof.key}</code></p>
  </section>`;
}
