// The reasons of a refusal as people read them: earlier releases by a number and a link, and no empty words in the names of cells.

/** A release that reasons may name. */
export interface NamedRelease {
  id: string;
  heading: string;
  scope: string;
}

export interface PlainReasons {
  sentences: readonly string[];
  /** Those that the sentences speak of: the first is “release 1”. */
  releases: readonly NamedRelease[];
}

export function plainReasons(sentences: readonly string[], known: readonly NamedRelease[]): PlainReasons {
  const releases = known.filter(({ id }) => sentences.some((each) => each.includes(`(release ${id})`)));
  return { sentences: sentences.map((each) => withoutGaps(open(numbered(each, releases)))), releases };
}

/** The package names a release by its title and its id, which are of no use to a reader. */
function numbered(sentence: string, releases: readonly NamedRelease[]): string {
  return releases.reduce((said, { id, heading }, at) => {
    const title = `${literally(heading)}(?:(?!\\(release )[^“”])*?`;
    const marked = `\\(release ${literally(id)}\\)`;
    return said
      .replaceAll(new RegExp(`“${title}” ${marked}`, 'g'), `release ${at + 1}`)
      .replaceAll(new RegExp(`, ${title} ${marked}`, 'g'), ` (in release ${at + 1})`)
      .replaceAll(new RegExp(marked, 'g'), `(release ${at + 1})`);
  }, sentence);
}

/** What was not settled has a range that says how far the search came, which nobody but its makers can read. */
function open(sentence: string): string {
  const parts = /^(To [^:]+: )?Not proven: (.+) can work out that (.+) is [^“”]+$/.exec(sentence);
  const [, to = '', who = '', what = ''] = parts ?? [];
  return parts
    ? `${to}It is open whether ${lowerFirst(who)} can tell ${what} more closely than the policy allows.`
    : sentence;
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** Tables of which one lacks a dimension leave it empty in the names of its cells. */
export function withoutGaps(sentence: string): string {
  return sentence
    .replaceAll(/(?:, )+(?=, )/g, '')
    .replaceAll(/“(?:, )+/g, '“')
    .replaceAll(/(?:, )+”/g, '”');
}
