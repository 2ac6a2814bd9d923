// What is hidden in a PDF (ISO 32000-1), as far as can be read without drawing it: programs, other files, comments, layers, letters.
import { type Finding, look, shown, stops } from './finding.ts';
import { looksLatin, scriptName, scriptOf, scriptsOfLanguage } from './letter-script.ts';
import { pdfLetters, pdfText } from './pdf-text.ts';

export function checkPdf(content: Uint8Array): Finding[] {
  const raw = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');
  const beginning = raw.slice(0, 2048);
  if (/<(html|script|svg|!doctype)/i.test(beginning))
    return [
      stops(
        'two-kinds',
        null,
        'The file is a PDF and a web page at once.',
        'Make the PDF again from the document.',
      ),
    ];
  if (!/%%EOF\s*$/.test(raw.slice(-2048)))
    return [
      stops(
        'damaged',
        null,
        'The file is cut short, or something stands after its end.',
        'Make it again and send it anew.',
      ),
    ];
  if (/\/Encrypt\b/.test(raw.slice(raw.lastIndexOf('trailer') < 0 ? 0 : raw.lastIndexOf('trailer'))))
    return [
      stops(
        'locked',
        null,
        'The file is locked with a password or against copying, so that some readers cannot read it.',
        'Take the lock off.',
      ),
    ];
  const text = pdfText(content);
  if (text === null)
    return [
      stops(
        'too-large',
        null,
        'The file packs far more than a document holds.',
        'Make it again from the document.',
      ),
    ];
  return [...hiddenThings(text), ...lettersOf(text), ...howItReads(text, raw)];
}

const hidden: readonly (readonly [RegExp, string, string, string])[] = [
  [/\/(JavaScript|JS)\b/, 'macros', 'a program (JavaScript)', 'Make it again from the document.'],
  [
    /\/S\s*\/(Launch|SubmitForm|ImportData|Rendition|Movie|Sound|GoToE)\b|\/Launch\b/,
    'macros',
    'something that starts another program or sends data away',
    'Make it again from the document.',
  ],
  [
    /\/EmbeddedFiles?\b|\/Type\s*\/EmbeddedFile|\/EF\s*<</,
    'embedded',
    'other files within it',
    'Take them out, or publish them by themselves.',
  ],
  [
    /\/(RichMedia|XFA)\b/,
    'embedded',
    'a film, a program or a form that few readers can open',
    'Make it again from the document.',
  ],
  [
    /\/Subtype\s*\/(Text|FreeText|Highlight|StrikeOut|Underline|Squiggly|Ink|Stamp|Caret|FileAttachment)\b/,
    'comments',
    'comments or marks',
    'Delete them, or print it to a new PDF.',
  ],
  [
    /\/Subtype\s*\/Redact\b/,
    'not-redacted',
    'places that were marked to be blacked out and were not',
    'Apply the redaction, and look that the words are gone.',
  ],
  [
    /\/OFF\s*\[\s*\d+/,
    'hidden-layer',
    'layers that are hidden',
    'Delete them, or show them if they are to be public.',
  ],
];

function hiddenThings(text: string): Finding[] {
  const found = hidden.flatMap(([pattern, check, what, mend]) =>
    pattern.test(text) ? [stops(check, null, `The file has ${what}.`, mend)] : [],
  );
  const starts =
    /\/(OpenAction|AA)\s*(<<|\d+ \d+ R)/.test(text) && found.every(({ check }) => check !== 'macros');
  const acts = starts && /\/S\s*\/(URI|Named|Hide|SetOCGState)\b/.test(text);
  const layers = /\/OCProperties\b/.test(text) && found.every(({ check }) => check !== 'hidden-layer');
  return [
    ...found,
    ...(acts
      ? [look('acts', null, 'The file does something by itself when it is opened.', 'Look what it is.')]
      : []),
    ...(layers
      ? [look('layers', null, 'The file has layers that can be shown and hidden.', 'Look what is on them.')]
      : []),
  ];
}

/** Letters that stand for others in the text layer: what is seen is right, and what is read out is not. */
function lettersOf(text: string): Finding[] {
  const language = /\/Lang\s*\(([^)]{2,20})\)/.exec(text)?.[1] ?? 'en';
  const expected = new Set(['Latn', ...scriptsOfLanguage(language)]);
  const letters = pdfLetters(text);
  const foreign = letters.filter((letter) => {
    const script = scriptOf(letter);
    return script !== null && !expected.has(script);
  });
  const alike = foreign.filter(looksLatin);
  const [first] = foreign;
  if (first === undefined) return [];
  const script = scriptName(scriptOf(first) ?? 'other');
  const seen = `The text layer of the file has ${script} letters (${shown(foreign.slice(0, 12).join(' '), 40)}), and its language is ${language}.`;
  if (alike.length >= 3 && alike.length >= foreign.length / 2 && /Latin/.test(scriptNamesOf(letters)))
    return [
      stops(
        'look-alike-letters',
        null,
        `${seen} They look like Latin ones, and are read out as something else.`,
        'Make the PDF again from the document; what was scanned has to be read anew.',
      ),
    ];
  return [look('language-not-marked', null, seen, 'Mark the parts that are of another language.')];
}

function scriptNamesOf(letters: readonly string[]): string {
  return [...new Set(letters.map((letter) => scriptName(scriptOf(letter) ?? 'other')))].join(' ');
}

function howItReads(text: string, raw: string): Finding[] {
  const author = /\/Author\s*\(((?:[^()\\]|\\.){1,200})\)/.exec(text)?.[1];
  const versions = raw.match(/%%EOF/g)?.length ?? 1;
  const saved = versions - (/\/Linearized\b/.test(raw) ? 1 : 0);
  return [
    ...(/\/Marked\s+true/.test(text) && /\/StructTreeRoot\b/.test(text)
      ? []
      : [
          look(
            'not-tagged',
            null,
            'The file has no tags, so that headings, lists and tables are not read out as such.',
            'Write it here, and have the PDF made from that; or export it with tags.',
          ),
        ]),
    ...(/\/Lang\s*[(<]/.test(text)
      ? []
      : [
          look(
            'no-language',
            null,
            'The file does not say what language it is in.',
            'Set the language in the program it was made with.',
          ),
        ]),
    ...(saved > 1
      ? [
          look(
            'earlier-versions',
            null,
            'The file was changed after it was made, and may hold what was there before.',
            'Print it to a new PDF.',
          ),
        ]
      : []),
    ...(author
      ? [
          look(
            'metadata',
            null,
            `The file says who made it: ${shown(author, 60)}.`,
            'Remove it in the properties, where it is a person.',
          ),
        ]
      : []),
  ];
}
