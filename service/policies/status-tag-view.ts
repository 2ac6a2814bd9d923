// The equality status of an item as a coloured tag with its words.
import { tag } from '../pages/govuk/components.ts';
import type { Html } from '../pages/html.ts';
import type { ShownStatus } from './register-item.ts';
import { statusNames } from './register-words.ts';

const colours: Readonly<Record<ShownStatus, string>> = {
  'not-screened': 'govuk-tag--grey',
  'screened-out': 'govuk-tag--blue',
  'in-analysis': 'govuk-tag--yellow',
  assessed: 'govuk-tag--green',
  'due-for-review': 'govuk-tag--red',
};

export function statusTag(status: ShownStatus): Html {
  return tag({ text: statusNames[status], classes: colours[status] });
}
