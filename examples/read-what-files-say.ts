// What a file says, read as a group: the code, the group of five, and three silences that are not the same.
// Run: node examples/read-what-files-say.ts
import { findClassification, harmonise, rollUp } from '@due-regard/classifications';

const ethnicity = findClassification('ethnicity-police-self-defined');
if (!ethnicity) throw new Error('The list is not in this version.');

const said = [
  'Asian/Asian British - Pakistani',
  ' white - english/welsh/scottish/northern irish/british ',
  'Other ethnic group - Not stated',
  '',
  'Blak/African/Caribbean/Black British - African',
];

for (const words of said) {
  const meant = harmonise(ethnicity, words);
  const shown = JSON.stringify(words);
  if (meant.kind === 'category')
    console.log(`${shown} is ${meant.code}, in the group ${rollUp(ethnicity, '5', meant.code)}`);
  else if (meant.kind === 'silence') console.log(`${shown} says nothing: ${meant.silence}`);
  else if (meant.kind === 'unknown')
    console.log(`${shown} is not on the list; nearest is ${meant.candidates[0]?.label ?? 'nothing'}`);
}
