// The blocks of the page about the duty: the words of the Act from the locked texts, whom it protects, and what bodies publish.
import { html, type Html } from '../pages/html.ts';
import { dayName } from '../phrases/day.ts';
import { characteristicNames } from '../strategy/index.ts';
import { bullets } from './blocks-view.ts';
import { filled, makeBlock, type MakeBlocks } from './make-block.ts';

export const makeDuty: MakeBlocks = async (building) => {
  const { needs, language, words } = building;
  const general = needs.statutoryWords(
    'equality-act-2010-s149-1',
    needs.clock.now().toISOString().slice(0, 10),
  );
  const names = characteristicNames(language);
  return [
    makeBlock(building, 'duty general', {
      title: words.general,
      introduction: language === 'cy' ? words.quoted : '',
      body: general
        ? html`<blockquote
              class="govuk-inset-text"
              lang="en-GB"
              cite="https://www.legislation.gov.uk/ukpga/2010/15/section/149"
            >
              ${general.paragraphs.map((text) => html`<p class="govuk-body">${text}</p>`)}
            </blockquote>
            <p class="govuk-body dr-quiet">
              ${general.title}. ${words.crown}
              ${general.checkedOn === null ? words.unchecked : words.checked(dayName(general.checkedOn, language))}
            </p>`
        : null,
    }),
    makeBlock(building, 'duty characteristics', {
      title: words.relevant,
      introduction: words.relevantText,
      body: filled(
        needs.profile.characteristics,
        (all) =>
          html`${bullets(all.map(({ id }) => names(id)))}
            <p class="govuk-body">${words.marriage}</p>`,
      ),
    }),
    makeBlock(building, 'duty specific', {
      title: words.specific,
      introduction: words.specificText,
      body: html`${bullets(words.specificItems)}
        <p class="govuk-body dr-quiet">${words.unchecked}</p>
        ${linkOut('https://www.legislation.gov.uk/ukpga/2010/15/section/149', words.act)}
        ${linkOut('https://www.legislation.gov.uk/uksi/2017/353/contents', words.regulations)}`,
    }),
  ];
};

function linkOut(href: string, text: string): Html {
  return html`<p class="govuk-body"><a class="govuk-link" href="${href}" rel="external">${text}</a></p>`;
}
