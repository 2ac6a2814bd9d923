// The signs of Unified English Braille for letters, accents and print signs, in Unicode's braille patterns.
// Source: The Rules of Unified English Braille, third edition 2024 (International Council on English Braille), sections 3, 4, 6, 7 and 11.

const inOrder = '⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚⠅⠇⠍⠝⠕⠏⠟⠗⠎⠞⠥⠧⠺⠭⠽⠵';

/** a to z; the ten digits are signed like a to j, 0 like j. */
export const letterSigns: ReadonlyMap<string, string> = new Map([
  ...pairs('abcdefghijklmnopqrstuvwxyz', inOrder),
  // Letters that are no Latin letter with a mark.
  ...([
    ['æ', '⠁⠘⠖⠑'],
    ['œ', '⠕⠘⠖⠑'],
    ['ø', '⠈⠡⠕'],
    ['ł', '⠈⠡⠇'],
    ['đ', '⠈⠡⠙'],
    ['ß', '⠨⠮'],
    ['ı', '⠊'],
    ['þ', '⠨⠼'],
    ['ð', '⠨⠻'],
  ] as const),
  ...pairs('αβγδεζηθικλμνξοπρστυφχψω', '⠁⠃⠛⠙⠑⠵⠱⠹⠊⠅⠇⠍⠝⠭⠕⠏⠗⠎⠞⠥⠋⠯⠽⠺').map(([letter, sign]): [string, string] => [
    letter,
    `⠨${sign}`,
  ]),
  ['ς', '⠨⠎'],
]);

export const digitSigns: ReadonlyMap<string, string> = new Map(pairs('1234567890', '⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚'));

/** By the combining mark that Unicode takes a letter apart into. They stand before their letter. */
export const accentSigns: ReadonlyMap<string, string> = new Map([
  ['\u0300', '⠘⠡'], // grave
  ['\u0301', '⠘⠌'], // acute
  ['\u0302', '⠘⠩'], // circumflex
  ['\u0303', '⠘⠻'], // tilde
  ['\u0304', '⠈⠤'], // macron
  ['\u0306', '⠈⠬'], // breve
  ['\u0308', '⠘⠒'], // diaeresis
  ['\u030a', '⠘⠫'], // ring
  ['\u030b', '⠘⠌'], // double acute, of Hungarian: nearest is acute
  ['\u030c', '⠘⠬'], // caron
  ['\u0323', '⠸⠲'], // dot below
  ['\u0326', '⠘⠯'], // comma below, of Romanian: as cedilla
  ['\u0327', '⠘⠯'], // cedilla
  ['\u0328', '⠘⠢'], // ogonek
]);

/** All that is no letter and no digit. Question mark and quotation marks depend on what stands around them. */
export const printSigns: ReadonlyMap<string, string> = new Map([
  [' ', '⠀'],
  [',', '⠂'],
  [';', '⠆'],
  [':', '⠒'],
  ['.', '⠲'],
  ['!', '⠖'],
  ["'", '⠄'],
  ['“', '⠦'],
  ['”', '⠴'],
  ['‘', '⠠⠦'],
  ['«', '⠸⠦'],
  ['»', '⠸⠴'],
  ['(', '⠐⠣'],
  [')', '⠐⠜'],
  ['[', '⠨⠣'],
  [']', '⠨⠜'],
  ['{', '⠸⠣'],
  ['}', '⠸⠜'],
  ['-', '⠤'],
  ['‐', '⠤'],
  ['‑', '⠤'],
  ['–', '⠠⠤'],
  ['—', '⠠⠤'],
  ['…', '⠲⠲⠲'],
  ['/', '⠸⠌'],
  ['\\', '⠸⠡'],
  ['&', '⠈⠯'],
  ['@', '⠈⠁'],
  ['#', '⠸⠹'],
  ['%', '⠨⠴'],
  ['£', '⠈⠇'],
  ['$', '⠈⠎'],
  ['€', '⠈⠑'],
  ['¢', '⠈⠉'],
  ['¥', '⠈⠽'],
  ['°', '⠘⠚'],
  ['§', '⠘⠎'],
  ['¶', '⠘⠏'],
  ['©', '⠘⠉'],
  ['®', '⠘⠗'],
  ['™', '⠘⠞'],
  ['+', '⠐⠖'],
  ['−', '⠐⠤'],
  ['±', '⠸⠖'],
  ['×', '⠐⠦'],
  ['÷', '⠐⠌'],
  ['=', '⠐⠶'],
  ['≈', '⠘⠔'],
  ['≠', '⠐⠶⠈⠱'],
  ['<', '⠈⠣'],
  ['>', '⠈⠜'],
  ['≤', '⠸⠈⠣'],
  ['≥', '⠸⠈⠜'],
  ['→', '⠰⠳⠕'],
  ['←', '⠰⠳⠪'],
  ['*', '⠐⠔'],
  ['†', '⠈⠠⠹'],
  ['‡', '⠈⠠⠻'],
  ['~', '⠈⠔'],
  ['^', '⠈⠢'],
  ['_', '⠨⠤'],
  ['|', '⠸⠳'],
  ['•', '⠸⠲'],
  ['·', '⠸⠲'],
  ['′', '⠶'],
  ['″', '⠶⠶'],
  ['`', '⠨⠡'],
  ['✓', '⠈⠩'],
  ['¬', '⠈⠹'],
  ['∞', '⠼⠿'],
  ['√', '⠐⠩'],
  ['µ', '⠨⠍'],
]);

function pairs(characters: string, signs: string): [string, string][] {
  const all = Array.from(signs);
  return Array.from(characters, (character, index) => [character, all[index] ?? '']);
}
