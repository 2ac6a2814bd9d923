// The roles of one person in one body: held now, to be given, and held before.
import { type FormState, radiosField, selectField, textField } from '../../pages/form-inputs.ts';
import { button, details } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { dayOf } from '../../phrases/day.ts';
import type { KeptRole } from './role-store.ts';
import { roleIds, roleName, roles } from './roles.ts';
import type { Team } from './team-store.ts';

/** What is known of the people and things in these rows. */
export interface RolesContent {
  person: string;
  kept: readonly KeptRole[];
  teams: readonly Team[];
  names: ReadonlyMap<string, string>;
}

export function heldRolesView({ person, kept, names }: RolesContent): Html {
  const held = kept.filter(({ ended }) => ended === null);
  if (held.length === 0) return html`<p class="govuk-body">They hold no role here, and may do nothing.</p>`;
  return wideTable({
    caption: 'Roles held now',
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: ['Role', 'Where', 'Given', 'End it'].map((text) => ({ text })),
    rows: held.map((role) => [
      { text: roleName(role.role) },
      { html: placeContent(role) },
      { text: `${dayOf(role.givenAt)}, by ${giverOf(role.givenBy, names)}` },
      { html: endForm(person, role) },
    ]),
  });
}

function placeContent({ teamName, item }: KeptRole): Html {
  if (teamName !== null) return html`In the team ${teamName}`;
  if (item === null) return html`In all of this body`;
  return html`For one finding:
    <a class="govuk-link" href="/findings/${item}"><span class="dr-code">${item.slice(0, 8)}</span></a>`;
}

function giverOf(id: string, names: ReadonlyMap<string, string>): string {
  return names.get(id) ?? (/^[a-z]+$/.test(id) ? `the ${id}` : 'somebody whose name is not kept any more');
}

function endForm(person: string, { id, role }: KeptRole): Html {
  return html`<form method="post" action="/people/${person}/roles/${id}/end">
    <button type="submit" class="dr-link-button" aria-label="End the role ${roleName(role)}">End</button>
  </form>`;
}

/** A counter-signer is named on a page of its own. */
export const rolesToGive = roleIds.filter((id) => id !== 'counter-signer');

export function giveRoleForm(state: FormState, { person, teams }: RolesContent): Html {
  return html`<h2 class="govuk-heading-m">Give a role</h2>
    <form method="post" action="/people/${person}/roles" novalidate>
      ${radiosField(state, {
        name: 'role',
        label: 'Which role?',
        choices: rolesToGive.map((id) => ({ value: id, text: roles[id].name, hint: roles[id].does })),
      })}
      ${radiosField(state, {
        name: 'where',
        label: 'Where does it hold?',
        chosen: 'body',
        choices: [
          { value: 'body', text: 'In all of this body' },
          ...(teams.length > 0 ? [{ value: 'team', text: 'In one team, chosen below' }] : []),
          {
            value: 'item',
            text: 'For one finding, named below',
            hint: 'They see that finding and nothing else',
          },
        ],
      })}
      ${
        teams.length > 0 &&
        selectField(state, {
          name: 'team',
          label: 'Team',
          choices: [{ value: '', text: 'None' }, ...teams.map(({ id, name }) => ({ value: id, text: name }))],
        })
      }
      ${textField(state, {
        name: 'item',
        label: 'Finding',
        hint: 'Its address, as it stands at the top of the browser. Leave it empty for a role in all of this body',
      })}
      <p class="govuk-body">They are signed out, and sign in anew with the role.</p>
      ${button({ text: 'Give this role' })}
    </form>`;
}

export function historyView({ kept, names }: RolesContent): Html | null {
  const before = kept.filter(({ ended }) => ended !== null);
  if (before.length === 0) return null;
  return details({
    summaryText: 'Roles held before',
    html: html`<ul class="govuk-list govuk-list--bullet">
      ${before.map((role) => html`<li>${pastRole(role, names)}</li>`)}
    </ul>`,
  });
}

function pastRole(role: KeptRole, names: ReadonlyMap<string, string>): Html {
  const given = `From ${dayOf(role.givenAt)}, given by ${giverOf(role.givenBy, names)}`;
  const ended = role.ended && `; to ${dayOf(role.ended.at)}, ended by ${giverOf(role.ended.by, names)}`;
  return html`${roleName(role.role)}. ${placeContent(role)}. ${given}${ended}.`;
}
