// Every cookie that the service can set, with what it is for: no other can be written, and the page about cookies shows this list.
import type { Language } from '../phrases/language.ts';

export interface ServiceCookie {
  name: string;
  /** Null: forgotten with the browser's session. */
  maxAgeSeconds: number | null;
  purpose: Readonly<Record<Language, string>>;
  /** When a browser gets it. */
  when: Readonly<Record<Language, string>>;
}

const day = 24 * 3600;

export const serviceCookies = {
  choice: {
    name: 'due-regard-cookies',
    maxAgeSeconds: 180 * day,
    purpose: {
      en: 'Keeps your choice about additional cookies, so that you are not asked again.',
      cy: 'Yn cadw eich dewis am gwcis ychwanegol, fel na ofynnir i chi eto.',
    },
    when: { en: 'When you have chosen', cy: 'Ar ôl i chi ddewis' },
  },
  session: {
    name: 'due-regard',
    maxAgeSeconds: null,
    purpose: {
      en: 'Keeps staff and partners signed in.',
      cy: 'Yn cadw staff a phartneriaid wedi’u mewngofnodi.',
    },
    when: { en: 'When somebody signs in', cy: 'Pan fydd rhywun yn mewngofnodi' },
  },
  device: {
    name: 'due-regard-device',
    maxAgeSeconds: 180 * day,
    purpose: {
      en: 'Knows a device from which somebody has signed in before, so that another one is noticed.',
      cy: 'Yn adnabod dyfais y mae rhywun wedi mewngofnodi ohoni o’r blaen, fel y sylwir ar un arall.',
    },
    when: { en: 'When somebody signs in', cy: 'Pan fydd rhywun yn mewngofnodi' },
  },
  passkey: {
    name: 'due-regard-passkey',
    maxAgeSeconds: 600,
    purpose: {
      en: 'Ties the use of a passkey to the browser in which it was begun.',
      cy: 'Yn cysylltu defnydd o allwedd mynediad â’r porwr y dechreuwyd ynddo.',
    },
    when: { en: 'On the pages for signing in', cy: 'Ar y tudalennau mewngofnodi' },
  },
  elsewhere: {
    name: 'due-regard-elsewhere',
    maxAgeSeconds: 600,
    purpose: {
      en: 'Ties signing in through an employer to the browser in which it was begun.',
      cy: 'Yn cysylltu mewngofnodi drwy gyflogwr â’r porwr y dechreuwyd ynddo.',
    },
    when: {
      en: 'When somebody signs in through their employer',
      cy: 'Pan fydd rhywun yn mewngofnodi drwy ei gyflogwr',
    },
  },
} as const satisfies Readonly<Record<string, ServiceCookie>>;

/** What a body adds, and nobody gets who has not accepted it, begins so. */
export const additionalPrefix = 'additional-';

export type CookieName =
  (typeof serviceCookies)[keyof typeof serviceCookies]['name'] | `${typeof additionalPrefix}${string}`;

const names: ReadonlySet<string> = new Set(Object.values(serviceCookies).map(({ name }) => name));

export function isKnownCookie(name: string): boolean {
  return names.has(name) || name.startsWith(additionalPrefix);
}
