// Reads the form that gives a role: which, and where it holds; or every problem, where it can be mended.
import type { FormFields, FormProblem } from '../../pages/forms.ts';
import { rolesToGive } from './person-roles-view.ts';
import type { RoleId } from './roles.ts';
import type { Team } from './team-store.ts';

export interface TypedRole {
  role: RoleId;
  team: string | null;
  item: string | null;
}

export type ReadRoleForm = { ok: true; typed: TypedRole } | { ok: false; problems: FormProblem[] };

export function readRoleForm(form: FormFields, teams: readonly Team[]): ReadRoleForm {
  const role = rolesToGive.find((id) => id === form.value('role'));
  const where = form.value('where');
  const team = teams.find(({ id }) => id === form.value('team'))?.id ?? null;
  const item = findingIn(form.value('item'));
  const problems = [
    ...(role ? [] : [{ field: 'role', message: 'Choose a role' }]),
    ...(['body', 'team', 'item'].includes(where)
      ? []
      : [{ field: 'where', message: 'Choose where it holds' }]),
    ...(where === 'team' && team === null ? [{ field: 'team', message: 'Choose the team' }] : []),
    ...(where === 'item' && item === null
      ? [{ field: 'item', message: itemMessage(form.value('item')) }]
      : []),
    ...(where === 'body' && form.value('item') !== '' ? [{ field: 'where', message: widerThanMeant }] : []),
  ];
  if (!role || problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    typed: { role, team: where === 'team' ? team : null, item: where === 'item' ? item : null },
  };
}

const widerThanMeant =
  'Choose “For one finding”, or leave the finding empty: a role in all of this body is not for one finding alone';

function itemMessage(typed: string): string {
  return typed === ''
    ? 'Enter the address of the finding'
    : `The address of a finding ends in 36 letters, digits and dashes, and this is “${typed}”`;
}

/** The id in an address, or by itself. */
function findingIn(typed: string): string | null {
  return /(?:^|\/findings\/)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/?$/.exec(typed)?.[1] ?? null;
}
