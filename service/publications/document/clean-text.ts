// Text as it is kept: one kind of blank, and no characters that a file format or a reader cannot carry.

const blanks = /[ \t\n\v\f\r\u0085\u2028\u2029]+/g;
const unprintable = /\p{Cc}|\p{Surrogate}|\p{Noncharacter_Code_Point}|\ufeff/gu;

/** Line ends, tabs and runs of blanks become one blank; control characters and halves of characters go. */
export function cleanText(text: string): string {
  return text.replace(blanks, ' ').replace(unprintable, '').replace(/ {2,}/g, ' ');
}

/** The same for text that stands by itself, such as a caption: no blanks at its ends. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/^ +| +$/g, '');
}
