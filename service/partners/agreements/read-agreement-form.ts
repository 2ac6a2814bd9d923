// What was typed in the form of an agreement, as its terms and days, or as problems that can be mended.
import { z } from 'zod';
import type { FormFields, FormProblem } from '../../pages/forms.ts';
import { isAddress, tooLong } from '../directory/partner-form.ts';
import { readDay } from '../schedules/read-day.ts';
import { coveredCharacteristics, type AgreementTerms } from './agreement.ts';
import { conditionIds, legalBasisIds } from './legal-words.ts';

export interface TypedAgreement {
  title: string;
  terms: AgreementTerms;
  fromDay: string;
  untilDay: string | null;
  reviewOn: string;
}

export type ReadAgreement = { ok: true; typed: TypedAgreement } | { ok: false; problems: FormProblem[] };

export function readAgreementForm(form: FormFields): ReadAgreement {
  const title = form.value('title');
  const legalBasis = legalBasisIds.find((known) => known === form.value('legalBasis'));
  const days = readDays(form);
  const retention = form.value('retentionMonths');
  const problems: FormProblem[] = [
    ...(title === '' ? [{ field: 'title', message: 'Enter a name for the agreement' }] : []),
    ...tooLong('title', title, 200),
    ...(form.value('purpose') === '' ? [{ field: 'purpose', message: 'Enter what the data are for' }] : []),
    ...tooLong('purpose', form.value('purpose'), 2000),
    ...(legalBasis === undefined ? [{ field: 'legalBasis', message: 'Choose the legal basis' }] : []),
    ...(form.values('datasets').length === 0
      ? [{ field: 'datasets', message: 'Choose the data that it covers' }]
      : []),
    ...(retention !== '' && !(Number.isInteger(Number(retention)) && Number(retention) > 0)
      ? [{ field: 'retentionMonths', message: 'Enter a whole number of months, or leave it empty' }]
      : []),
    ...tooLong('retentionWords', form.value('retentionWords'), 1000),
    ...linkProblems(form),
    ...days.problems,
  ];
  if (problems.length > 0 || legalBasis === undefined) return { ok: false, problems };
  return {
    ok: true,
    typed: { title, terms: termsOf(form, legalBasis), ...days.days },
  };
}

function termsOf(form: FormFields, legalBasis: AgreementTerms['legalBasis']): AgreementTerms {
  const chosen = form.values('characteristics');
  const characteristics = coveredCharacteristics.filter((known) => chosen.includes(known));
  const conditions: AgreementTerms['conditions'] = {};
  for (const characteristic of characteristics) {
    const condition = conditionIds.find((known) => known === form.value(`condition-${characteristic}`));
    if (condition !== undefined) conditions[characteristic] = condition;
  }
  const retention = form.value('retentionMonths');
  return {
    purpose: form.value('purpose'),
    legalBasis,
    datasets: form.values('datasets').filter((id) => z.uuid().safeParse(id).success),
    characteristics,
    conditions,
    retentionMonths: retention === '' ? null : Number(retention),
    retentionWords: form.value('retentionWords'),
    documentLink: form.value('documentLink'),
    dpiaLink: form.value('dpiaLink'),
    policyLink: form.value('policyLink'),
  };
}

interface ReadDays {
  days: { fromDay: string; untilDay: string | null; reviewOn: string };
  problems: FormProblem[];
}

function readDays(form: FormFields): ReadDays {
  const [from, until, review] = ['fromDay', 'untilDay', 'reviewOn'].map((name) => form.value(name));
  const [fromDay, untilDay, reviewOn] = [from, until, review].map((typed) => readDay(typed ?? ''));
  const problem = (field: string, what: string): FormProblem => ({
    field,
    message: `Enter ${what} as a day, such as 2027-03-31`,
  });
  const problems = [
    ...(fromDay ? [] : [problem('fromDay', 'from when it holds')]),
    ...(until !== '' && !untilDay ? [problem('untilDay', 'until when it holds')] : []),
    ...(reviewOn ? [] : [problem('reviewOn', 'when it is to be reviewed')]),
    ...(fromDay && untilDay && untilDay < fromDay
      ? [{ field: 'untilDay', message: 'The last day must not be before the first' }]
      : []),
  ];
  return {
    days: { fromDay: fromDay ?? '', untilDay: untilDay ?? null, reviewOn: reviewOn ?? '' },
    problems,
  };
}

function linkProblems(form: FormFields): FormProblem[] {
  return ['documentLink', 'dpiaLink', 'policyLink'].flatMap((field) => {
    const typed = form.value(field);
    return typed === '' || isAddress(typed)
      ? []
      : [{ field, message: 'The link must begin https:// or http://' }];
  });
}
