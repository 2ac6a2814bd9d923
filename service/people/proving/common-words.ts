// Words that passwords are most often made of, alone or with digits behind them. Our own list, from what everybody knows is chosen.

const lines = [
  'password passwort passw pass pwd passcode login logon signin admin administrator root user guest test testing demo default changeme',
  'changeit secret private welcome letmein openup opensesame trustno access master computer internet windows microsoft google apple',
  'samsung iphone android facebook twitter instagram youtube whatsapp netflix amazon paypal adobe oracle server network database office',
  'qwerty qwertz azerty qwertyuiop asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx qwer qweasd wasd abc abcd abcde abcdef abcdefg',
  'iloveyou loveyou loveme lovely love lover forever always babygirl babyboy baby angel princess prince queen king sweetheart honey',
  'sunshine sunny rainbow flower flowers butterfly chocolate cookie cheese banana orange lemon cherry peanut pepper ginger coffee tea',
  'monkey dragon tiger lion panther wolf eagle falcon phoenix dolphin horse rabbit bunny puppy kitten kitty doggy doggie bailey buddy',
  'max molly charlie bella poppy daisy rosie rocky buster jasper oscar oliver toby murphy barney smokey shadow lucky snoopy garfield',
  'superman batman spiderman ironman hulk marvel starwars jedi yoda skywalker vader harrypotter hogwarts gandalf hobbit matrix pokemon',
  'pikachu naruto sonic mario zelda minecraft fortnite roblox ninja samurai warrior hunter killer soldier ranger knight wizard legend',
  'football footy soccer rugby cricket tennis golf boxing hockey baseball basketball fishing racing ferrari porsche mercedes audi bmw',
  'mustang yamaha honda harley jaguar chelsea arsenal liverpool everton tottenham spurs manchester united city westham newcastle villa',
  'celtic rangers leeds sunderland wolves leicester carlisle southampton derby forest burnley barcelona juventus madrid gunners hammers',
  'england scotland wales ireland britain london birmingham glasgow edinburgh cardiff belfast bristol sheffield cumbria yorkshire',
  'lancashire cornwall america canada australia france spain italy germany poland india pakistan nigeria jamaica',
  'spring summer autumn winter january february march april may june july august september october november december monday tuesday',
  'wednesday thursday friday saturday sunday today tomorrow christmas easter halloween birthday holiday weekend',
  'michael daniel david james john robert william thomas richard joseph matthew andrew anthony joshua christopher alexander benjamin',
  'george harry jack jacob samuel ryan liam adam jordan justin brandon kevin brian steven stephen martin peter paul mark simon patrick',
  'jessica jennifer ashley amanda sarah stephanie nicole elizabeth michelle melissa rebecca samantha victoria hannah emma emily olivia',
  'sophie sophia charlotte chloe lauren laura rachel natasha natalie megan lucy amy anna maria andrea daniela carlos antonio alex sam',
  'police constable officer commissioner council county service security safety justice equality diversity complaint dueregard regard',
  'family friends friend mother mummy father daddy brother sister freedom hello goodbye bonjour whatever nothing anything something',
  'money cash dollar bitcoin diamond silver golden gold black white blue green purple yellow pink red happy smile magic lucky heaven',
  'music guitar piano metallica nirvana slipknot eminem beatles elvis madonna rockstar blink cool hot sexy fuck fucku fuckyou fuckoff',
  'shit bitch asshole dick pussy porn jesus jesuschrist christ god blessed faith hope trust church heaven bible allah muhammad krishna',
  'the and is my me you your our this that it in on of one two three first new old best good great big little super mega ultra mr mrs fc',
];

export const commonWords: ReadonlySet<string> = new Set(lines.flatMap((line) => line.split(' ')));
