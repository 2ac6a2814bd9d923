// The blocks of the page of advisory groups: which there are, what a member does, and where to write to join.
import { html, joinHtml } from '../pages/html.ts';
import { bullets, waysToReach } from './blocks-view.ts';
import { filled, makeBlock, type MakeBlocks, spoken } from './make-block.ts';

export const makeGroups: MakeBlocks = async (building) => {
  const { needs, language, words, say } = building;
  const settings = needs.profile.site?.advisoryGroups;
  if (!settings) return [];
  const place = 'advisory-groups write';
  const contact = say(place, 'contact', '');
  return [
    makeBlock(building, 'advisory-groups groups', {
      title: words.groups,
      body: filled(
        settings.groups,
        (all) =>
          html`<ul class="dr-list">
            ${all.map(
              ({ name, about }) =>
                html`<li class="dr-list__item">
                  <span class="dr-list__words"
                    ><strong>${name}</strong>
                    <span class="dr-list__about">${spoken(about, language)}</span></span
                  >
                </li>`,
            )}
          </ul>`,
      ),
    }),
    makeBlock(building, 'advisory-groups joining', {
      title: words.joining,
      body: html`${bullets(settings.joining.map((each) => spoken(each, language)))}
      ${settings.source !== undefined && html`<p class="govuk-body dr-quiet">${words.source}: ${settings.source}</p>`}`,
    }),
    makeBlock(building, place, {
      title: words.write,
      introduction: words.writeText,
      body: html`${
          contact === ''
            ? waysToReach(settings.write)
            : html`<address class="govuk-body dr-address">
                ${joinHtml(contact.split(/\r?\n/), html`<br />`)}
              </address>`
        }
        <p class="govuk-body">${words.formLater}</p>`,
    }),
  ];
};
