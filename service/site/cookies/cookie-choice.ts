// What somebody has chosen about additional cookies, as one cookie keeps it: which they were asked about, and which they accepted.

export interface CookieChoice {
  /** They have been asked about every additional cookie that there is now. */
  isMade: boolean;
  accepted: ReadonlySet<string>;
}

/** @param value of the cookie; undefined where there is none @param ids of the additional cookies there are */
export function readChoice(value: string | undefined, ids: readonly string[]): CookieChoice {
  const [asked = '', accepted = ''] = (value ?? '').split('~');
  const wasAsked = new Set(asked.split('.'));
  const known = accepted.split('.').filter((id) => ids.includes(id));
  return { isMade: value !== undefined && ids.every((id) => wasAsked.has(id)), accepted: new Set(known) };
}

export function writeChoice(ids: readonly string[], accepted: readonly string[]): string {
  return `${ids.join('.')}~${ids.filter((id) => accepted.includes(id)).join('.')}`;
}

/** How the choice went, told on the page that somebody chose on: in its address, for that one page. */
export const toldParameter = 'cookie-choice';
export type ChoiceTold = 'saved' | 'failed';

/** The address with how it went, or without it. */
export function telling(url: string, told: ChoiceTold | null): string {
  const [path = '/', query = ''] = (url.split('#', 1)[0] ?? '/').split('?', 2);
  const kept = new URLSearchParams(query);
  kept.delete(toldParameter);
  if (told !== null) kept.set(toldParameter, told);
  const written = kept.toString();
  return written === '' ? path : `${path}?${written}`;
}

export function toldIn(url: string): ChoiceTold | null {
  const told = new URLSearchParams(url.split('?', 2)[1] ?? '').get(toldParameter);
  return told === 'saved' || told === 'failed' ? told : null;
}

/** An address of this site to go back to; the first page where it is none. */
export function addressBack(from: string): string {
  return /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(from) && from.length <= 2000 ? from : '/';
}
