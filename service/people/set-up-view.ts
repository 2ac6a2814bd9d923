// The parts of setting up how somebody signs in: the QR code of an app, and recovery codes.
import { button, insetText, warningText } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { qrView } from './proving/qr-view.ts';
import { spacedSecret, totpAddress } from './proving/totp-code.ts';

/** @param account by which the app names it */
export function appView(secret: string, issuer: string, account: string): Html {
  const address = totpAddress(secret, issuer, account);
  return html`<ol class="govuk-list govuk-list--number">
      <li>Open an app for codes on your telephone. Any that knows “TOTP” will do.</li>
      <li>Let it read this picture, or type in the key below it.</li>
      <li>Enter the six digits that it shows.</li>
    </ol>
    ${qrView(address, 'QR code with the key of this account for your app. The same key is below as text.')}
    <p class="govuk-body">Key: <span class="dr-code">${spacedSecret(secret)}</span></p>
    ${insetText({
      html: html`<a class="govuk-link" href="${address}">Open the app on this device</a>, if you have one
        here.`,
    })}`;
}

/** @param to where to go on to */
export function recoveryCodesView(codes: readonly string[], to: string): Html {
  return html`${warningText({
      text: 'These codes are shown this once. Print this page, or write them down, and keep them where your telephone is not.',
      iconFallbackText: 'Warning',
    })}
    <p class="govuk-body">Each lets you in once, in place of a code of your app.</p>
    <ul class="govuk-list dr-codes">
      ${codes.map((code) => html`<li class="dr-code">${code}</li>`)}
    </ul>
    <div class="dr-no-print">${button({ text: 'I have kept them', href: to })}</div>`;
}
