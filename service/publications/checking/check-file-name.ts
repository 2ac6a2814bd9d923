// The name of a file that somebody sent: whether it says what it is, to people and to every machine it will be kept on.
import { type Finding, look, shown, stops } from './finding.ts';
import { scriptOf } from './letter-script.ts';

const longest = 150;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const runs =
  /\.(exe|com|bat|cmd|scr|ps1|vbs|js|jse|wsf|msi|jar|lnk|hta|dll|apk|app|sh|php|html?)(\.[a-z0-9]{2,5})?$/i;

export function checkFileName(fileName: string): Finding[] {
  const refuse = (seen: string, mend = 'Give the file another name and send it again.') =>
    stops('file-name', null, seen, mend);
  const name = fileName.replaceAll(/\p{Cc}|\p{Cf}/gu, '');
  if (fileName.trim() === '') return [refuse('The file has no name.')];
  if (/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/.test(fileName))
    return [
      refuse(
        `The name ${shown(name)} has a sign that turns the direction of letters round, so that it shows another ending than it has.`,
      ),
    ];
  if (/\p{Cc}/u.test(fileName)) return [refuse(`The name ${shown(name)} has a sign that cannot be seen.`)];
  if (/[/\\:*?"<>|]/.test(fileName) || fileName.includes('..'))
    return [
      refuse(
        `The name ${shown(name)} has a sign that leads to another folder, or that other machines do not take.`,
      ),
    ];
  if (Buffer.byteLength(fileName) > longest)
    return [
      refuse(
        `The name ${shown(name, 40)} is ${fileName.length} characters long.`,
        `Give it a name of at most ${longest} characters.`,
      ),
    ];
  if (reserved.test(fileName) || /^\.|[. ]$/.test(fileName))
    return [refuse(`The name ${shown(name)} is one that not every machine can keep.`)];
  if (runs.test(fileName))
    return [refuse(`The name ${shown(name)} is of a program or a page, and of no document.`)];
  const scripts = new Set(Array.from(fileName, scriptOf).filter((script) => script !== null));
  const isMixed = (fileName.replace(/\.[a-z0-9]+$/i, '').match(/[\p{L}\p{M}]+/gu) ?? []).some(
    (word) => new Set(Array.from(word, scriptOf)).size > 1,
  );
  if (scripts.size < 2 || !isMixed) return [];
  return [
    look(
      'file-name',
      null,
      `The name ${shown(name)} has letters of several scripts in one word.`,
      'Type the name again.',
    ),
  ];
}
