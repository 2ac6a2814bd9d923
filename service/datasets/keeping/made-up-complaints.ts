// Complaints of invented people, for tests: whatever of them is kept can be looked for.

/** Invented people. Each word of theirs is looked for, afterwards, in everything that is kept. */
const people = [
  [
    'Wilhelmina Quackenbush',
    '14/02/1971',
    '12 Larkspur Lane, Nethermoor',
    'ZE1 0AA',
    'w.quackenbush@example.org',
    '07700 900123',
    'QQ 12 34 56 C'.replace('QQ', 'AB'),
  ],
  [
    'Thaddeus Brimblecombe',
    '30/11/1989',
    '4 Osier Road, Saltmere',
    'HS8 5QX',
    'thad.b@example.net',
    '01632 960 987',
    'CE 65 43 21 A',
  ],
  [
    'Ottoline Fazakerley',
    '05/06/2003',
    'Flat 2, 9 Tansy Close',
    'KW17 2AB',
    'otto@example.com',
    '+44 7700 900 456',
    'JM 22 33 44 B',
  ],
];
const header =
  'Complaint ref,Date received,Name of complainant,Date of birth,Home address,Postcode,E-mail,Mobile,NI number,Ethnic origin,Sex,Upheld?,What happened,Team';

export function complaints(): string {
  const rows = Array.from({ length: 24 }, (_, at) => {
    const [name, born, address, postcode, mail, phone, ni] = people[at % 3] ?? [];
    const day = String((at % 27) + 1).padStart(2, '0');
    const ethnic = ['White British', 'Pakistani', 'Romany traveller folk'][at % 3];
    return `CO/2025/${String(90417 + (at % 12)).padStart(6, '0')},${day}/03/2025,${name},${born},"${address}",${postcode},${mail},${phone},${ni},${ethnic},${at % 2 === 0 ? 'F' : 'M'},${at % 4 === 0 ? 'Y' : 'N'},"${name} said that officer ${at} was rude to them at ${address} on the day",${at === 5 ? 'ring 01632 960 555' : 'North'}`;
  });
  return `${[header, ...rows].join('\n')}\n`;
}

/** Each of these is of a person. */
export const secretWords = people.flatMap(
  ([name = '', born = '', address = '', postcode = '', mail = '', phone = '', ni = '']) => [
    ...name.split(' '),
    ...[born, postcode, mail, phone, ni, address.split(',')[0] ?? ''],
  ],
);
