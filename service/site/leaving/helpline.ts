// National help lines for somebody who is not safe, as each of them publishes its own number (looked at on 22 November 2026).
import { inLanguages } from '../../phrases/language.ts';

export interface Helpline {
  name: string;
  /** For whom, in a few words. */
  about: string;
  /** Null where the way to it is its site alone. */
  telephone: string | null;
  href: string;
}

export type Nation = 'England' | 'Wales' | 'Scotland' | 'Northern Ireland';

type LineId = 'england' | 'wales' | 'scotland' | 'northernIreland' | 'men' | 'samaritans';

const ways: Readonly<Record<LineId, Pick<Helpline, 'telephone' | 'href'>>> = {
  england: { telephone: '0808 2000 247', href: 'https://www.nationaldahelpline.org.uk/' },
  wales: { telephone: '0808 80 10 800', href: 'https://www.gov.wales/live-fear-free' },
  scotland: { telephone: '0800 027 1234', href: 'https://www.sdafmh.org.uk/' },
  northernIreland: { telephone: '0808 802 1414', href: 'https://dsahelpline.org/' },
  men: { telephone: '0808 801 0327', href: 'https://mensadviceline.org.uk/' },
  samaritans: { telephone: '116 123', href: 'https://www.samaritans.org/' },
};

const words = inLanguages<Record<LineId, Pick<Helpline, 'name' | 'about'>>>({
  en: {
    england: { name: 'National Domestic Abuse Helpline', about: 'run by Refuge, for women in England' },
    wales: { name: 'Live Fear Free', about: 'abuse and violence, for anybody in Wales' },
    scotland: {
      name: 'Scotland’s Domestic Abuse and Forced Marriage Helpline',
      about: 'for anybody in Scotland',
    },
    northernIreland: {
      name: 'Domestic and Sexual Abuse Helpline',
      about: 'for anybody in Northern Ireland',
    },
    men: { name: 'Men’s Advice Line', about: 'for men who meet domestic abuse' },
    samaritans: { name: 'Samaritans', about: 'for anybody who finds it hard to go on, at any hour' },
  },
  cy: {
    england: { name: 'National Domestic Abuse Helpline', about: 'gan Refuge, i fenywod yn Lloegr' },
    wales: { name: 'Byw Heb Ofn', about: 'cam-drin a thrais, i unrhyw un yng Nghymru' },
    scotland: {
      name: 'Scotland’s Domestic Abuse and Forced Marriage Helpline',
      about: 'i unrhyw un yn yr Alban',
    },
    northernIreland: {
      name: 'Domestic and Sexual Abuse Helpline',
      about: 'i unrhyw un yng Ngogledd Iwerddon',
    },
    men: { name: 'Men’s Advice Line', about: 'i ddynion sy’n wynebu cam-drin domestig' },
    samaritans: { name: 'Samariaid', about: 'i unrhyw un sy’n ei chael hi’n anodd dal ati, ar unrhyw awr' },
  },
});

const ofNation: Readonly<Record<Nation, LineId>> = {
  England: 'england',
  Wales: 'wales',
  Scotland: 'scotland',
  'Northern Ireland': 'northernIreland',
};
const nations = Object.values(ofNation);

/** That of the nation first, then those of the others: people move. */
export function helplines(nation: Nation, language: 'en' | 'cy'): Helpline[] {
  const own = ofNation[nation];
  const order: LineId[] = [own, ...nations.filter((id) => id !== own), 'men', 'samaritans'];
  return order.map((id) => ({ ...words(language)[id], ...ways[id] }));
}
