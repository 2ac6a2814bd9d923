// The header fields that keep a page to itself: what a browser may load, run, embed, send on and remember.

/** One year at least (RFC 6797); two, as lists of such sites ask for. */
const transportSecurity = 'max-age=63072000; includeSubDomains';

/** What a page of ours never asks a browser for; passkeys alone it may use. */
const permissionsPolicy = [
  ...['accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture'],
  ...[
    'geolocation',
    'gyroscope',
    'hid',
    'idle-detection',
    'local-fonts',
    'magnetometer',
    'microphone',
    'midi',
  ],
  ...['payment', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'],
]
  .map((feature) => `${feature}=()`)
  // A film in sign language is watched large, or beside the text.
  .concat('fullscreen=(self)', 'picture-in-picture=(self)')
  .concat('publickey-credentials-create=(self)', 'publickey-credentials-get=(self)')
  .join(', ');

/** Where browsers tell what they stopped. */
export const reportAddress = '/csp-report';

const nothingButOurs = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];
const noMarkupByScript = ["require-trusted-types-for 'script'", "trusted-types 'none'"];
const reports = [`report-uri ${reportAddress}`, 'report-to csp'];

/** The policy of a page without a script. */
export const plainPolicy = [...nothingButOurs, ...noMarkupByScript, ...reports].join('; ');

/** The policy of a page that brings scripts of ours: files from here, which may ask here, and never text that became a script. */
export const scriptPolicy = [
  ...nothingButOurs,
  "script-src 'self'",
  "connect-src 'self'",
  ...noMarkupByScript,
  ...reports,
].join('; ');

/** The policy of a file to be saved: should a browser show it after all, it can do nothing there. */
export const filePolicy = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox";

/** What every answer carries unless it has a field of its own. @param isHttps people reach the service by https */
export function headersOfAll(isHttps: boolean): Readonly<Record<string, string>> {
  return {
    ...(isHttps && { 'strict-transport-security': transportSecurity }),
    'cache-control': 'no-store',
    'content-security-policy': plainPolicy,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'permissions-policy': permissionsPolicy,
    'referrer-policy': 'same-origin',
    'reporting-endpoints': `csp="${reportAddress}"`,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-permitted-cross-domain-policies': 'none',
  };
}
