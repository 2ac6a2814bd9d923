// The words of the public pages on which somebody chooses a format of a publication, hears it, or waits for it.
import { dayOf } from '../phrases/day.ts';
import { inLanguages, type Language } from '../phrases/language.ts';

const whole = new Intl.NumberFormat('en-GB');

/** `141 KB`, `4.6 MB`: both languages write it alike. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Of content, in the words of the page; its tag where the page has no word for it. */
export function nameOfLanguage(tag: string, language: Language): string {
  return (
    new Intl.DisplayNames([language === 'cy' ? 'cy' : 'en-GB', 'en-GB'], { type: 'language' }).of(
      tag.split('-')[0] ?? tag,
    ) ?? tag
  );
}

export const formatsWords = inLanguages({
  en: {
    title: 'Formats',
    titleOf: (title: string) => `Formats of “${title}”`,
    publications: 'Publications',
    about:
      'Every format says the same. They are made from the web page, and made again when something in it changes.',
    webPage: {
      name: 'Web page',
      what: 'Works on any device, at any size, and with any screen reader. This is the one that counts.',
    },
    automatic: 'Made by computer',
    prepared: 'Made by people',
    seeAll: 'All formats, with what each is for',
    sectionTitle: 'Other formats',
    ofVersion: (number: number) => `Of version ${number}.`,
    pages: (count: number) => (count === 1 ? '1 page' : `${whole.format(count)} pages`),
    braillePages: (count: number) =>
      count === 1 ? '1 braille page' : `${whole.format(count)} braille pages`,
    minutes: (seconds: number) => {
      const minutes = Math.max(1, Math.round(seconds / 60));
      return minutes === 1 ? '1 minute' : `${minutes} minutes`;
    },
    madeOn: (day: Date) => `made ${dayOf(day, 'en')}`,
    whenAsked: 'made when you ask for it',
    computerRead: 'Computer-read',
    cannotBeMade: 'This cannot be made by computer here.',
    beingSeenTo: 'This could not be made. We have been told, and are seeing to it.',
    askForIt: 'Ask us for it, or for any other format',
    askFree: (days: number) => `It is free, and we answer within ${days} working days.`,
    nothingHere: 'There is no publication at this address.',
    noFormat: 'This publication has no such format.',
    noVersion: 'There is no such version of this publication.',
    noLanguage: 'This publication is not in that language.',
    listenTitle: (title: string) => `Listen to “${title}”`,
    listen: 'Listen',
    readByComputer:
      'A computer reads this aloud. It may say a word wrongly, above all names. The written text is below.',
    download: 'Download',
    downloadAudio: (size: string) => `Download the audio (MP3, ${size})`,
    theText: 'The text',
    beingMade: 'The audio is being made',
    beingMadeFor: (title: string) => `The audio of “${title}” is being made`,
    wait: 'A computer is reading it aloud. That takes less than a minute for most publications.',
    looksAgain: 'This page looks again every five seconds by itself.',
    lookNow: 'Look now',
    meanwhile: 'See all formats meanwhile',
    recordingInstead: 'A person has recorded it:',
  },
  cy: {
    title: 'Fformatau',
    titleOf: (title: string) => `Fformatau “${title}”`,
    publications: 'Cyhoeddiadau',
    about:
      'Mae pob fformat yn dweud yr un peth. Fe’u gwneir o’r dudalen we, a’u gwneud eto pan fydd rhywbeth ynddi’n newid.',
    webPage: {
      name: 'Tudalen we',
      what: 'Mae’n gweithio ar unrhyw ddyfais, ar unrhyw faint, a chydag unrhyw ddarllenydd sgrin. Hon sy’n cyfrif.',
    },
    automatic: 'Wedi’u gwneud gan gyfrifiadur',
    prepared: 'Wedi’u gwneud gan bobl',
    seeAll: 'Pob fformat, a’r hyn y mae pob un yn dda ar ei gyfer',
    sectionTitle: 'Fformatau eraill',
    ofVersion: (number: number) => `O fersiwn ${number}.`,
    pages: (count: number) => `nifer y tudalennau: ${whole.format(count)}`,
    braillePages: (count: number) => `nifer y tudalennau braille: ${whole.format(count)}`,
    minutes: (seconds: number) => `${Math.max(1, Math.round(seconds / 60))} munud`,
    madeOn: (day: Date) => `gwnaed ${dayOf(day, 'cy')}`,
    whenAsked: 'fe’i gwneir pan fyddwch yn gofyn amdano',
    computerRead: 'Cyfrifiadur sy’n darllen',
    cannotBeMade: 'Ni all cyfrifiadur wneud hwn yma.',
    beingSeenTo: 'Ni ellid gwneud hwn. Rydym wedi cael gwybod, ac yn delio ag ef.',
    askForIt: 'Gofynnwch i ni amdano, neu am unrhyw fformat arall',
    askFree: (days: number) => `Mae am ddim, ac atebwn o fewn ${days} diwrnod gwaith.`,
    nothingHere: 'Nid oes cyhoeddiad yn y cyfeiriad hwn.',
    noFormat: 'Nid oes gan y cyhoeddiad hwn y fformat hwnnw.',
    noVersion: 'Nid oes fersiwn o’r fath o’r cyhoeddiad hwn.',
    noLanguage: 'Nid yw’r cyhoeddiad hwn yn yr iaith honno.',
    listenTitle: (title: string) => `Gwrando ar “${title}”`,
    listen: 'Gwrando',
    readByComputer:
      'Cyfrifiadur sy’n darllen hwn yn uchel. Gall ddweud gair yn anghywir, yn enwedig enwau. Mae’r testun ysgrifenedig isod.',
    download: 'Lawrlwytho',
    downloadAudio: (size: string) => `Lawrlwytho’r sain (MP3, ${size})`,
    theText: 'Y testun',
    beingMade: 'Mae’r sain yn cael ei wneud',
    beingMadeFor: (title: string) => `Mae sain “${title}” yn cael ei wneud`,
    wait: 'Mae cyfrifiadur yn ei ddarllen yn uchel. Mae hynny’n cymryd llai na munud i’r rhan fwyaf o gyhoeddiadau.',
    looksAgain: 'Mae’r dudalen hon yn edrych eto bob pum eiliad ar ei phen ei hun.',
    lookNow: 'Edrych nawr',
    meanwhile: 'Gweld pob fformat yn y cyfamser',
    recordingInstead: 'Mae person wedi’i recordio:',
  },
});

export type FormatsWords = ReturnType<typeof formatsWords>;
