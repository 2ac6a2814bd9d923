// What somebody must be allowed to do to open a page, so that nobody is led to one that would refuse them.
import type { Permission } from './permission.ts';
import type { Route } from './route.ts';

/** @param href path of a page, such as `/findings/12` @returns undefined where there is no page */
export function permissionAt(
  routes: readonly Pick<Route, 'method' | 'path' | 'permission'>[],
  href: string,
): Permission | undefined {
  const pages = routes.filter(({ method }) => method === 'GET');
  const parts = href.split('/');
  // An address written out comes before one with a name in it, as the router has it.
  const page =
    pages.find(({ path }) => path === href) ??
    pages.find(({ path }) => {
      const wanted = path.split('/');
      return (
        wanted.length === parts.length &&
        wanted.every((part, at) => part === parts[at] || (part.startsWith(':') && parts[at] !== ''))
      );
    });
  return page?.permission;
}
