// Words of the form on which anybody challenges a screening or an analysis, in both languages.
import { inLanguages } from '../../phrases/language.ts';

export const challengeWords = inLanguages({
  en: {
    title: (title: string) => `Challenge: ${title}`,
    heading: 'Challenge this',
    about:
      'Tell us what you think is wrong, and how you know. Somebody who works on equality reads it. If you are right, we look at it again.',
    notFor:
      'Do not use this page for anything urgent, or to report a crime. It is no complaint about a person either.',
    emergency: 'If somebody is in danger now, ring 999. To tell the police of anything else, ring 101.',
    relay: 'If you cannot hear or speak on the telephone, use Relay UK: 18001, and then 999 or 101.',
    warning: 'Warning',
    otherWays: 'Other ways to get in touch',
    isPublic:
      'We publish that there was a challenge, the day, and our answer. Who you are and what you write is never published.',
    said: 'What is wrong, or missing?',
    saidHint: (most: string) => `At most ${most} characters. Leave out names and anything private.`,
    evidence: 'How do you know?',
    evidenceHint: 'Such as what happened, figures, or addresses of pages. You may leave it empty.',
    email: 'Your e-mail address, only if you want an answer',
    emailHint: 'We use it to answer you and for nothing else.',
    send: 'Send',
    kept: 'What we keep, and for how long',
    problems: {
      said: 'Say what is wrong or missing',
      long: (has: string, most: string) =>
        `This has ${has} characters: shorten it to ${most} or fewer. Nothing was cut off.`,
      email: 'Enter an e-mail address, such as name@example.org, or leave this empty',
    },
    notNow: 'This is not current any more, so it cannot be challenged. Look for what stands in its place.',
    thanks: 'Thank you',
    reference: 'Your reference is',
    received: 'We have what you sent. Note the reference down if you want to ask about it.',
    next: 'Somebody reads it and answers. The answer stands on the page of what you challenged, and is sent to you if you gave an address.',
    back: 'Back to the register',
  },
  cy: {
    title: (title: string) => `Herio: ${title}`,
    heading: 'Herio hyn',
    about:
      'Dywedwch wrthym beth sy’n anghywir yn eich barn chi, a sut rydych yn gwybod. Mae rhywun sy’n gweithio ar gydraddoldeb yn ei ddarllen. Os ydych yn iawn, byddwn yn edrych arno eto.',
    notFor:
      'Peidiwch â defnyddio’r dudalen hon ar gyfer unrhyw beth brys, nac i roi gwybod am drosedd. Nid cwyn am berson yw hi ychwaith.',
    emergency:
      'Os oes rhywun mewn perygl yn awr, ffoniwch 999. I ddweud unrhyw beth arall wrth yr heddlu, ffoniwch 101.',
    relay: 'Os na allwch glywed na siarad ar y ffôn, defnyddiwch Relay UK: 18001, ac yna 999 neu 101.',
    warning: 'Rhybudd',
    otherWays: 'Ffyrdd eraill o gysylltu',
    isPublic:
      'Rydym yn cyhoeddi bod her wedi dod, y diwrnod, a’n hateb. Ni chyhoeddir byth pwy ydych chi na’r hyn a ysgrifennwch.',
    said: 'Beth sy’n anghywir, neu ar goll?',
    saidHint: (most: string) => `Hyd at ${most} nod. Peidiwch â rhoi enwau na dim byd preifat.`,
    evidence: 'Sut rydych yn gwybod?',
    evidenceHint: 'Fel beth a ddigwyddodd, ffigurau, neu gyfeiriadau tudalennau. Cewch ei adael yn wag.',
    email: 'Eich cyfeiriad e-bost, dim ond os ydych eisiau ateb',
    emailHint: 'Byddwn yn ei ddefnyddio i’ch ateb ac at ddim arall.',
    send: 'Anfon',
    kept: 'Beth rydym yn ei gadw, ac am ba hyd',
    problems: {
      said: 'Dywedwch beth sy’n anghywir neu ar goll',
      long: (has: string, most: string) =>
        `Mae gan hwn ${has} nod: byrhewch ef i ${most} neu lai. Ni thorrwyd dim.`,
      email: 'Rhowch gyfeiriad e-bost, fel enw@example.org, neu gadewch hwn yn wag',
    },
    notNow: 'Nid yw hwn yn gyfredol mwyach, felly ni ellir ei herio. Chwiliwch am yr hyn sydd yn ei le.',
    thanks: 'Diolch',
    reference: 'Eich cyfeirnod yw',
    received: 'Mae’r hyn a anfonoch wedi cyrraedd. Nodwch y cyfeirnod os ydych am holi amdano.',
    next: 'Mae rhywun yn ei ddarllen ac yn ateb. Saif yr ateb ar dudalen yr hyn a heriasoch, ac fe’i hanfonir atoch os rhoesoch gyfeiriad.',
    back: 'Yn ôl i’r gofrestr',
  },
});
export type ChallengeWords = ReturnType<typeof challengeWords>;
