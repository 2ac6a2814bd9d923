// Whether what the server sent is valid HTML, and accessible as far as markup alone says it.
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // How a tag is closed is a matter of taste in HTML.
    'void-style': 'off',
    // Tables that scroll are regions by role everywhere on these pages, as a section's name would be read twice.
    'prefer-native-element': 'off',
    // The navigation is there twice, for wide windows and for narrow ones; axe looks at the one that is seen.
    'unique-landmark': 'off',
    // Numbers are written as those who answer them write them.
    'tel-non-breaking': 'off',
    // A name of more than 70 characters: the body's own is part of it.
    'long-title': 'off',
    // The mark of a form says so, as Firefox otherwise puts an old one back; axe looks at those that people fill in.
    'valid-autocomplete': 'off',
  },
});

/** What is wrong, in sentences; an empty list is good. */
export async function checkMarkup(text: string): Promise<string[]> {
  const report = await validator.validateString(text);
  return report.results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, column }) => `${ruleId}: ${message} (line ${line}, column ${column})`,
    ),
  );
}
