// The blocks of the page of ways to get in touch: whom to ring in danger, each way with what it is for, and what is about this site.
import { html } from '../pages/html.ts';
import { type ListedThing, linkList } from '../pages/link-list.ts';
import { everyone } from '../pages/route.ts';
import { capitalised } from '../phrases/list.ts';
import { bullets, waysToReach } from './blocks-view.ts';
import { type Building, filled, makeBlock, type MakeBlocks, spoken } from './make-block.ts';

export const makeContact: MakeBlocks = async (building) => {
  const { needs, language, words, say } = building;
  const { site, contact } = needs.profile;
  const own = say('get-in-touch ways', 'contact', '');
  const general = { for: { en: contact.purpose ?? '' }, ...contact };
  const ways = site && site.ways.length > 0 ? site.ways : [general];
  const about = aboutThisSite(building);
  return [
    makeBlock(building, 'get-in-touch emergency', {
      title: words.emergency,
      body: bullets(words.emergencyText),
    }),
    makeBlock(building, 'get-in-touch ways', {
      title: words.ways,
      body: html`<ul class="dr-cards">
          ${ways.map(
            (way) =>
              html`<li class="dr-card">
                <h3 class="dr-card__heading">${capitalised(spoken(way.for, language) || way.name)}</h3>
                ${waysToReach(way)}
              </li>`,
          )}
        </ul>
        ${own !== '' && html`<p class="govuk-body">${own}</p>`}`,
    }),
    makeBlock(building, 'get-in-touch site', {
      title: words.site,
      body: filled(about, (all) => linkList([...all])),
    }),
  ];
};

/** Only what there is. */
function aboutThisSite({ needs, words }: Building): ListedThing[] {
  const ways = [
    { href: '/feedback', name: words.feedbackWay },
    { href: '/ask-for-a-format', name: words.formatWay },
    { href: '/follow', name: words.followWay },
    { href: '/accessibility-statement', name: words.accessibilityWay },
  ];
  return ways
    .filter(({ href }) => needs.permissionOf(href) === everyone)
    .map((way) => ({ ...way, about: [] }));
}
