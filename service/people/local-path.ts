// An address of this site to go on to, out of what a form or an address says.

/** Never a page of another site, nor one of signing in or out: then it is the home page. */
export function localPath(typed: string): string {
  const isLocal = /^\/(?![/\\])[\x21-\x7e]*$/.test(typed) && !typed.includes('\\');
  return isLocal && !/^\/sign-(in|out)\b/.test(typed) ? typed : '/';
}
