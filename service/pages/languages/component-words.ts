// What the GOV.UK components say by themselves, in Welsh: put in where a Welsh page is written, so that no page forgets it.

/** Markup of a component as it is without texts of its own, and the same in Welsh. Each is ours: typed text is escaped and cannot look like it. */
const defaults: readonly (readonly [string, string])[] = [
  ['<span class="govuk-visually-hidden">Error:</span>', '<span class="govuk-visually-hidden">Gwall:</span>'],
  [
    '<span class="govuk-visually-hidden">Warning</span>',
    '<span class="govuk-visually-hidden">Rhybudd</span>',
  ],
  ['aria-label="Breadcrumb"', 'aria-label="Briwsion bara"'],
  ['aria-label="Pagination"', 'aria-label="Tudalennau"'],
];

const inside: readonly (readonly [RegExp, string])[] = [
  [/(<a [^>]*class="govuk-back-link"[^>]*>\s*)Back(\s*<\/a>)/g, '$1Yn ôl$2'],
  [/(<h2 class="govuk-error-summary__title">\s*)There is a problem(\s*<\/h2>)/g, '$1Mae problem$2'],
  [/(<h2 class="govuk-notification-banner__title"[^>]*>\s*)Important(\s*<\/h2>)/g, '$1Pwysig$2'],
  [/(<h2 class="govuk-notification-banner__title"[^>]*>\s*)Success(\s*<\/h2>)/g, '$1Llwyddiant$2'],
  [
    /(<span class="govuk-pagination__link-title">\s*)Previous<span class="govuk-visually-hidden"> page<\/span>/g,
    '$1Tudalen flaenorol',
  ],
  [
    /(<span class="govuk-pagination__link-title">\s*)Next<span class="govuk-visually-hidden"> page<\/span>/g,
    '$1Tudalen nesaf',
  ],
  [/(<a class="govuk-link govuk-pagination__link"[^>]*aria-label=")Page( \d+")/g, '$1Tudalen$2'],
  [/(class="[^"]*govuk-service-navigation__toggle[^"]*"[^>]*>\s*)Menu/g, '$1Dewislen'],
];

/** @param markup of a page in Welsh */
export function withWelshComponents(markup: string): string {
  const plain = defaults.reduce((text, [english, welsh]) => text.replaceAll(english, welsh), markup);
  return inside.reduce((text, [english, welsh]) => text.replace(english, welsh), plain);
}
