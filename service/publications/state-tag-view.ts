// The state of a version as a coloured tag with its word.
import { tag } from '../pages/govuk/components.ts';
import type { Html } from '../pages/html.ts';
import type { VersionState } from './life/publication.ts';
import { stateWords } from './life/workflow.ts';

const colours: Readonly<Record<VersionState, string>> = {
  draft: 'govuk-tag--grey',
  'in-review': 'govuk-tag--yellow',
  scheduled: 'govuk-tag--purple',
  published: 'govuk-tag--green',
  superseded: 'govuk-tag--grey',
  withdrawn: 'govuk-tag--red',
  'put-aside': 'govuk-tag--grey',
};

export function stateTag(state: VersionState): Html {
  return tag({ text: stateWords[state], classes: colours[state] });
}
