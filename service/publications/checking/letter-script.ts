// In which script a letter is, which scripts a language is written in, and which letters of others look like Latin ones.

/** By the codes of ISO 15924. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Guru', /\p{Script=Gurmukhi}/u],
  ['Gujr', /\p{Script=Gujarati}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Cher', /\p{Script=Cherokee}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
];

const scriptNames: Readonly<Record<string, string>> = {
  Latn: 'Latin',
  Cyrl: 'Cyrillic',
  Grek: 'Greek',
  Armn: 'Armenian',
  Arab: 'Arabic',
  Hebr: 'Hebrew',
  Beng: 'Bengali',
  Guru: 'Gurmukhi',
  Gujr: 'Gujarati',
  Deva: 'Devanagari',
  Hani: 'Chinese',
  Kana: 'Japanese',
  Hang: 'Korean',
  Cher: 'Cherokee',
  Ethi: 'Ethiopic',
};

/** `other` for letters of a script that is not told apart here; null for what is no letter. */
export function scriptOf(character: string): string | null {
  if (!/\p{L}/u.test(character) || /\p{Script=Common}|\p{Script=Inherited}/u.test(character)) return null;
  return scripts.find(([, has]) => has.test(character))?.[0] ?? 'other';
}

export function scriptName(script: string): string {
  return scriptNames[script] ?? 'another script’s';
}

const several: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hani', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
};

/** By Unicode's likely subtags: `uk` is Cyrl, `pa` Guru, `ur` Arab. None for a tag that is no language. */
export function scriptsOfLanguage(language: string): readonly string[] {
  try {
    const { script } = new Intl.Locale(language).maximize();
    return script === undefined ? [] : (several[script] ?? [script]);
  } catch (thrown) {
    if (thrown instanceof RangeError) return [];
    throw thrown;
  }
}

/** Letters that are drawn as Latin ones are (Unicode Technical Standard 39, confusables), in Cyrillic, Greek and Armenian. */
const lookAlikes = new Set('АВЕЅІЈКМНОРСТУХҮԌԚԜавеѕіјкмнорстухүһԁԛԝґӏӀΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορυχικՏՍՕհոսօց');

export function looksLatin(character: string): boolean {
  return lookAlikes.has(character);
}
