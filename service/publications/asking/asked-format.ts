// The formats that somebody may ask for who cannot use what is there.

export const askedFormats = [
  'braille',
  'large-print',
  'audio',
  'easy-read',
  'bsl',
  'language',
  'paper',
  'other',
] as const;
export type AskedFormat = (typeof askedFormats)[number];

export function isAskedFormat(text: string): text is AskedFormat {
  return askedFormats.some((format) => format === text);
}

/** As staff read them. */
export const askedFormatNames: Readonly<Record<AskedFormat, string>> = {
  braille: 'Braille',
  'large-print': 'Large print',
  audio: 'Audio CD or file',
  'easy-read': 'Easy Read',
  bsl: 'British Sign Language',
  language: 'Another language',
  paper: 'Paper by post',
  other: 'Something else',
};

/** How an answer reaches them. */
export const ways = ['email', 'post', 'phone', 'collect'] as const;
export type Way = (typeof ways)[number];

export function isWay(text: string): text is Way {
  return ways.some((way) => way === text);
}

export const wayNames: Readonly<Record<Way, string>> = {
  email: 'By e-mail',
  post: 'By post',
  phone: 'By telephone',
  collect: 'They collect it',
};

/** How the request came. */
export const channels = ['online', 'phone', 'post', 'email', 'in-person'] as const;
export type Channel = (typeof channels)[number];

export const channelNames: Readonly<Record<Channel, string>> = {
  online: 'On this site',
  phone: 'By telephone',
  post: 'By post',
  email: 'By e-mail',
  'in-person': 'In person',
};
