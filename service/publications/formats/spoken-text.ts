// Written text as it is best said: telephone numbers digit by digit, ranges with "to", amounts of money in their order.
import type { SpokenWords } from './spoken-words.ts';

/** What a table writes for no number is said in words; anything else is said as it stands. */
export function spokenCell(text: string, words: SpokenWords): string {
  const shorthand: Readonly<Record<string, string>> = words.shorthand;
  return shorthand[text.trim().toLowerCase()] ?? spokenText(text, words);
}

export function spokenText(text: string, words: SpokenWords): string {
  return text
    .replace(/https?:\/\/(?:www\.)?/g, '')
    .replace(/\b0\d[\d ]{7,}\d\b/g, (number) => digitByDigit(number))
    .replace(/£(\d[\d,]*(?:\.\d+)?)(?:\s?(million|m|billion|bn)\b)?/g, (_, amount: string, size?: string) =>
      [amount, sizeWord(size, words), words.pounds].filter((part) => part !== '').join(' '),
    )
    .replace(/(\d)\s?[–—]\s?(?=\d)/g, `$1 ${words.to} `)
    .replace(/\s+/g, ' ');
}

function sizeWord(size: string | undefined, words: SpokenWords): string {
  if (size === undefined) return '';
  return size.startsWith('m') ? words.million : words.billion;
}

/** With a short rest where the number has a space. */
function digitByDigit(number: string): string {
  return number
    .trim()
    .split(/ +/)
    .map((group) => Array.from(group).join(' '))
    .join(', ');
}
