// Words of the form for feedback, in both languages.
import { inLanguages } from '../phrases/language.ts';

export const feedbackWords = inLanguages({
  en: {
    home: 'Home',
    title: 'Tell us what you think of this site',
    introduction:
      'Somebody reads everything that is sent here. It helps us to find what is wrong, unclear or missing on this site.',
    notFor:
      'Do not use this page for anything urgent, or to tell us about a crime or about somebody’s private life.',
    emergency: 'If somebody is in danger now, ring 999. To tell the police of anything else, ring 101.',
    relay: 'If you cannot hear or speak on the telephone, use Relay UK: 18001, and then 999 or 101.',
    others: 'Other ways to get in touch',
    useful: 'Was the page useful?',
    usefulAnswers: { yes: 'Yes', partly: 'In part', no: 'No' },
    wentWrong: 'What went wrong?',
    couldBeBetter: 'What could be better?',
    most: (most: string) => `At most ${most} characters. Leave out names and anything private.`,
    page: 'Which page is it about?',
    pageHint:
      'The part of its address after the name of the site, such as /objectives. You may leave it empty.',
    email: 'Your e-mail address, only if you want an answer',
    emailHint: 'We use it to answer you and for nothing else.',
    send: 'Send',
    optional: 'You may leave out whatever you like. Answer at least one of the first three.',
    nothing: 'Say whether the page was useful, what went wrong, or what could be better',
    tooLong: (has: string, most: string) =>
      `This has ${has} characters: shorten it to ${most} or fewer. Nothing was cut off.`,
    notAnEmail: 'Enter an e-mail address, such as name@example.org, or leave this empty',
    notAPage: 'Enter a page of this site, such as /objectives, or leave this empty',
    kept: 'What we keep, and for how long',
    thanks: 'Thank you',
    received: 'We have what you sent.',
    reference: 'Your reference is',
    keepReference: 'Note it down if you want to ask about it.',
    answerComes: 'If you gave an e-mail address, we will answer you there.',
    back: 'Go back to the home page',
  },
  cy: {
    home: 'Hafan',
    title: 'Dywedwch beth rydych yn ei feddwl o’r wefan hon',
    introduction:
      'Mae rhywun yn darllen popeth a anfonir yma. Mae’n ein helpu i weld beth sydd o’i le, yn aneglur neu ar goll ar y wefan hon.',
    notFor:
      'Peidiwch â defnyddio’r dudalen hon ar gyfer unrhyw beth brys, nac i ddweud wrthym am drosedd neu am fywyd preifat rhywun.',
    emergency:
      'Os oes rhywun mewn perygl yn awr, ffoniwch 999. I ddweud unrhyw beth arall wrth yr heddlu, ffoniwch 101.',
    relay: 'Os na allwch glywed na siarad ar y ffôn, defnyddiwch Relay UK: 18001, ac yna 999 neu 101.',
    others: 'Ffyrdd eraill o gysylltu',
    useful: 'Oedd y dudalen yn ddefnyddiol?',
    usefulAnswers: { yes: 'Oedd', partly: 'Yn rhannol', no: 'Nac oedd' },
    wentWrong: 'Beth aeth o’i le?',
    couldBeBetter: 'Beth allai fod yn well?',
    most: (most: string) => `Hyd at ${most} nod. Peidiwch â rhoi enwau na dim byd preifat.`,
    page: 'Am ba dudalen?',
    pageHint: 'Y rhan o’r cyfeiriad ar ôl enw’r wefan, fel /objectives. Cewch ei adael yn wag.',
    email: 'Eich cyfeiriad e-bost, dim ond os ydych eisiau ateb',
    emailHint: 'Byddwn yn ei ddefnyddio i’ch ateb ac at ddim arall.',
    send: 'Anfon',
    optional: 'Cewch adael allan beth bynnag a fynnwch. Atebwch o leiaf un o’r tri chyntaf.',
    nothing: 'Dywedwch a oedd y dudalen yn ddefnyddiol, beth aeth o’i le, neu beth allai fod yn well',
    tooLong: (has: string, most: string) =>
      `Mae gan hwn ${has} nod: byrhewch ef i ${most} neu lai. Ni thorrwyd dim.`,
    notAnEmail: 'Rhowch gyfeiriad e-bost, fel enw@example.org, neu gadewch hwn yn wag',
    notAPage: 'Rhowch dudalen o’r wefan hon, fel /objectives, neu gadewch hwn yn wag',
    kept: 'Beth rydym yn ei gadw, ac am ba hyd',
    thanks: 'Diolch',
    received: 'Mae’r hyn a anfonoch wedi cyrraedd.',
    reference: 'Eich cyfeirnod yw',
    keepReference: 'Nodwch ef os ydych am holi amdano.',
    answerComes: 'Os rhoesoch gyfeiriad e-bost, byddwn yn eich ateb yno.',
    back: 'Yn ôl i’r hafan',
  },
});

export type FeedbackWords = ReturnType<typeof feedbackWords>;
