// Reads what somebody typed who asks for another format: a request, or what is to be mended.
import type { FormFields, FormProblem } from '../../pages/forms.ts';
import type { Language } from '../../phrases/language.ts';
import { askWords } from './ask-words.ts';
import { isAskedFormat, isWay, type Way } from './asked-format.ts';
import type { NewRequest } from './format-request.ts';
import { typedDay } from './typed-day.ts';

/** What the request is about, where the page says it. */
export interface AskedAbout {
  publicationId: string;
  title: string;
}

export type ReadRequest =
  { ok: true; request: Omit<NewRequest, 'channel'> } | { ok: false; problems: FormProblem[] };

/** The field in which each way of being reached is filled in. */
export const contactFields: Readonly<Record<Way, string>> = {
  email: 'email',
  post: 'address',
  phone: 'phone',
  collect: 'collect-phone',
};

export function readAskForm(
  form: FormFields,
  about: AskedAbout | null,
  language: Language,
  today: string,
): ReadRequest {
  const words = askWords(language).problems;
  const problems: FormProblem[] = [];
  const add = (field: string, message: string) => void problems.push({ field, message });
  const typedAbout = form.value('about');
  if (about === null && typedAbout === '') add('about', words.about);
  if (about === null && Array.from(typedAbout).length > 1000) add('about', words.aboutLong);
  const [format, way, detail] = [form.value('format'), form.value('way'), form.value('detail')];
  if (!isAskedFormat(format)) add('format', words.format);
  if (detail === '' && format === 'language') add('detail', words.whichLanguage);
  if (detail === '' && format === 'other') add('detail', words.whichOther);
  if (Array.from(detail).length > 2000) add('detail', words.detailLong);
  const neededBy = readNeededBy(form.value('needed-by'), today, (message) =>
    add('needed-by', words[message]),
  );
  if (!isWay(way)) add('way', words.way);
  const contact = isWay(way) ? form.value(contactFields[way]) : '';
  if (isWay(way))
    for (const message of contactProblems(way, contact)) add(contactFields[way], words[message]);
  if (problems.length > 0 || !isAskedFormat(format) || !isWay(way)) return { ok: false, problems };
  const publicationId = about?.publicationId ?? null;
  const asked = { publicationId, about: about?.title ?? typedAbout };
  return { ok: true, request: { ...asked, format, detail, neededBy, way, contact, language } };
}

function readNeededBy(
  typed: string,
  today: string,
  problem: (message: 'neededBy' | 'neededByPast') => void,
): string | null {
  if (typed === '') return null;
  const day = typedDay(typed);
  if (day === null) problem('neededBy');
  else if (day < today) problem('neededByPast');
  return day;
}

function contactProblems(way: Way, typed: string): ('email' | 'address' | 'addressLong' | 'phone')[] {
  if (way === 'email')
    // A long one is not looked at: the time that it takes grows with its square.
    return typed.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed) ? [] : ['email'];
  if (way === 'post') return typed.length > 500 ? ['addressLong'] : typed.length < 8 ? ['address'] : [];
  return /^[+()\d\s.-]{7,40}$/.test(typed) && typed.replace(/\D/g, '').length >= 7 ? [] : ['phone'];
}
