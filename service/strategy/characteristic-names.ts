// What the protected characteristics are called to the public: as the Act calls them, in both languages.
import { inLanguages, type Language } from '../phrases/language.ts';

const names = inLanguages<Readonly<Record<string, string>>>({
  en: {
    age: 'Age',
    disability: 'Disability',
    'gender-reassignment': 'Gender reassignment',
    'marriage-and-civil-partnership': 'Marriage and civil partnership',
    'pregnancy-and-maternity': 'Pregnancy and maternity',
    race: 'Race',
    'religion-or-belief': 'Religion or belief',
    sex: 'Sex',
    'sexual-orientation': 'Sexual orientation',
  },
  cy: {
    age: 'Oedran',
    disability: 'Anabledd',
    'gender-reassignment': 'Ailbennu rhywedd',
    'marriage-and-civil-partnership': 'Priodas a phartneriaeth sifil',
    'pregnancy-and-maternity': 'Beichiogrwydd a mamolaeth',
    race: 'Hil',
    'religion-or-belief': 'Crefydd neu gred',
    sex: 'Rhyw',
    'sexual-orientation': 'Cyfeiriadedd rhywiol',
  },
});

/** An id that nobody knows stands for itself. */
export function characteristicNames(language: Language): (id: string) => string {
  return (id) => names(language)[id] ?? id;
}
