// Signs in at a started demonstration as one of its made-up people, as a browser without JavaScript would.

export interface SignedIn {
  cookie: string;
}

/** @param person such as `analyst`: the value of the button on the page that signs in */
export async function signInMadeUp(address: string, person: string): Promise<SignedIn> {
  const shown = await fetch(`${address}/sign-in`);
  const token = /name="form-token" value="([^"]+)"/.exec(await shown.text())?.[1] ?? '';
  const answer = await fetch(`${address}/sign-in/demonstration`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ 'form-token': token, person, to: '/' }).toString(),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  if (answer.status !== 303 || cookie === '') throw new Error(`Signing in was answered ${answer.status}.`);
  return { cookie };
}

/** The first address on a page that fits. */
export async function firstLink(
  address: string,
  path: string,
  pattern: RegExp,
  cookie = '',
): Promise<string> {
  const page = await (await fetch(`${address}${path}`, { headers: { cookie } })).text();
  const found = pattern.exec(page)?.[0];
  if (found === undefined) throw new Error(`There is no such link on ${path}.`);
  return found;
}
