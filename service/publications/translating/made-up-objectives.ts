// The objectives of Fellshire on one page, and the same in three languages. The translations were made by a computer, and no person has checked them.
import type { Block, PublicationDocument } from '../document/document.ts';

interface Words {
  title: string;
  summary: string;
  beginning: string;
  change: string;
  changes: readonly string[];
  other: string;
  ask: string;
  fictional: string;
}

const english: Words = {
  title: 'Our equality objectives, in short',
  summary: 'What we want to have changed by the end of March 2028, on one page.',
  beginning:
    'We want to treat everybody fairly. The law asks us to set objectives and to say how far we are.',
  change: 'What we want to change',
  changes: [
    'We meet groups of people who are seldom heard.',
    'Our custody visitors are more like the people of the county.',
    'Disabled victims of crime are as content with our help as others are.',
    'Everybody can use what we publish.',
  ],
  other: 'If you need this in another form',
  ask: 'Ask us for large print, braille, audio, Easy Read, British Sign Language or another language. It costs you nothing.',
  fictional: 'Fellshire is a made-up county. So is everything on this page.',
};

export const madeUpTranslations: Readonly<Record<string, Words>> = {
  cy: {
    title: 'Ein hamcanion cydraddoldeb, yn gryno',
    summary: 'Yr hyn yr ydym am ei weld wedi newid erbyn diwedd mis Mawrth 2028, ar un dudalen.',
    beginning:
      'Rydym am drin pawb yn deg. Mae’r gyfraith yn gofyn i ni osod amcanion a dweud pa mor bell yr ydym wedi mynd.',
    change: 'Yr hyn yr ydym am ei newid',
    changes: [
      'Rydym yn cwrdd â grwpiau o bobl nad ydynt yn cael eu clywed yn aml.',
      'Mae ein hymwelwyr â’r ddalfa yn debycach i bobl y sir.',
      'Mae dioddefwyr troseddau anabl yr un mor fodlon â’n cymorth ag eraill.',
      'Gall pawb ddefnyddio’r hyn yr ydym yn ei gyhoeddi.',
    ],
    other: 'Os oes angen hwn arnoch mewn ffurf arall',
    ask: 'Gofynnwch i ni am brint bras, braille, sain, fersiwn Hawdd ei Ddeall, Iaith Arwyddion Prydain neu iaith arall. Nid yw’n costio dim i chi.',
    fictional: 'Sir ddychmygol yw Fellshire. Dychmygol hefyd yw popeth ar y dudalen hon.',
  },
  pl: {
    title: 'Nasze cele w zakresie równości w skrócie',
    summary: 'Na jednej stronie: co chcemy zmienić do końca marca 2028 roku.',
    beginning:
      'Chcemy traktować wszystkich sprawiedliwie. Prawo wymaga, abyśmy wyznaczali cele i mówili, ile już osiągnęliśmy.',
    change: 'Co chcemy zmienić',
    changes: [
      'Spotykamy się z grupami osób, których głos rzadko jest słyszany.',
      'Nasi wolontariusze odwiedzający osoby zatrzymane są bardziej podobni do mieszkańców hrabstwa.',
      'Niepełnosprawne ofiary przestępstw są tak samo zadowolone z naszej pomocy jak inne.',
      'Każdy może korzystać z tego, co publikujemy.',
    ],
    other: 'Jeśli potrzebujesz tego w innej formie',
    ask: 'Poproś nas o duży druk, alfabet Braille’a, nagranie dźwiękowe, tekst łatwy do czytania, brytyjski język migowy lub inny język. Nic to nie kosztuje.',
    fictional: 'Fellshire to zmyślone hrabstwo. Wszystko na tej stronie jest zmyślone.',
  },
  ur: {
    title: 'ہمارے مساوات کے مقاصد، مختصراً',
    summary: 'ایک صفحے پر: مارچ 2028 کے آخر تک ہم کیا بدلنا چاہتے ہیں۔',
    beginning:
      'ہم چاہتے ہیں کہ سب کے ساتھ منصفانہ سلوک ہو۔ قانون ہم سے کہتا ہے کہ ہم مقاصد طے کریں اور بتائیں کہ ہم کہاں تک پہنچے ہیں۔',
    change: 'ہم کیا بدلنا چاہتے ہیں',
    changes: [
      'ہم ان لوگوں کے گروہوں سے ملتے ہیں جن کی بات کم سنی جاتی ہے۔',
      'حراست میں لوگوں سے ملنے والے ہمارے رضاکار کاؤنٹی کے لوگوں سے زیادہ ملتے جلتے ہیں۔',
      'جرائم سے متاثرہ معذور افراد ہماری مدد سے اتنے ہی مطمئن ہیں جتنے دوسرے لوگ۔',
      'ہم جو کچھ شائع کرتے ہیں، اسے سب استعمال کر سکتے ہیں۔',
    ],
    other: 'اگر آپ کو یہ کسی اور شکل میں چاہیے',
    ask: 'ہم سے بڑے حروف، بریل، آڈیو، آسان تحریر، برطانوی اشاروں کی زبان یا کسی دوسری زبان میں مانگیں۔ اس کا آپ سے کوئی معاوضہ نہیں لیا جاتا۔',
    fictional: 'فیل شائر ایک فرضی کاؤنٹی ہے۔ اس صفحے پر سب کچھ فرضی ہے۔',
  },
};

export const madeUpObjectives = documentIn('en-GB', english);

export function documentIn(language: string, words: Words): PublicationDocument {
  const content = (text: string) => [{ kind: 'text' as const, text }];
  const blocks: Block[] = [
    { id: 'beginning', kind: 'paragraph', content: content(words.beginning) },
    { id: 'change', kind: 'heading', level: 2, content: content(words.change) },
    {
      ...{ id: 'changes', kind: 'list', ordered: false },
      items: words.changes.map((text) => ({ content: content(text) })),
    },
    { id: 'other', kind: 'heading', level: 2, content: content(words.other) },
    { id: 'ask', kind: 'paragraph', content: content(words.ask) },
    { id: 'fictional', kind: 'note', tone: 'information', content: content(words.fictional) },
  ];
  return { title: words.title, language, summary: words.summary, blocks };
}
