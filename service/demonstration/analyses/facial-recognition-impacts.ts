// The analysis of our position on live facial recognition: how it touches groups of people. Everything in it is invented.
import type { DemonstrationWriting as Writing } from '../../analyses/index.ts';

export const facialRecognitionImpacts: Writing = {
  rows: {
    impacts: [
      {
        characteristic: 'race',
        group: 'Black visitors',
        aim: 'eliminate',
        nature: 'negative',
        reasons:
          'More wrong matches at a loose threshold, and a list that was made from searches that already fall unevenly.',
        likelihood: '3',
        severity: '4',
        lives:
          'A father is stopped before his children at the gate, for the second time in a summer, and it is not him.',
        confidence: 'medium',
        residual: 'high',
      },
      {
        characteristic: 'age',
        group: 'Children',
        aim: 'eliminate',
        nature: 'negative',
        reasons: 'Faces of children change, and tests of other systems were wrong more often with them.',
        likelihood: '3',
        severity: '3',
        lives: 'A girl of thirteen is asked who she is by two officers while her friends walk on.',
        confidence: 'low',
        residual: 'medium',
      },
      {
        characteristic: 'religion-or-belief',
        group: 'Women who cover their head or face, and Sikh men',
        aim: 'eliminate',
        nature: 'negative',
        reasons: 'A covered face cannot be read, and the instructions do not say what follows.',
        likelihood: '2',
        severity: '3',
        lives: 'Somebody is asked to uncover in a queue, and does not come again.',
        confidence: 'low',
        residual: 'low',
      },
      {
        characteristic: 'sex',
        group: 'Women who were abused by somebody who is wanted',
        aim: 'advance',
        nature: 'mixed',
        reasons:
          'People wanted for abuse may be found. Those who fear to be looked for themselves may stay away.',
        likelihood: '2',
        severity: '3',
        lives:
          'One woman told the victims’ line that she would feel safer, and another that she would not go.',
        confidence: 'low',
        residual: 'low',
      },
      {
        characteristic: 'disability',
        group: 'People whose face is marked by illness, injury or a stroke',
        aim: 'advance',
        nature: 'unknown',
        reasons: 'No test says anything of them.',
        likelihood: '2',
        severity: '3',
        lives: 'We do not know.',
        confidence: 'low',
        residual: 'medium',
      },
      {
        characteristic: 'gender-reassignment',
        group: 'Trans people',
        aim: 'eliminate',
        nature: 'unknown',
        reasons: 'No test says anything of them, and a list may hold photographs of earlier years.',
        likelihood: '2',
        severity: '4',
        lives:
          'We do not know. A match with an old photograph would tell officers what nobody had told them.',
        confidence: 'low',
        residual: 'medium',
      },
      {
        characteristic: 'sexual-orientation',
        group: 'People at Pride, if it were used there',
        aim: 'foster',
        nature: 'unknown',
        reasons: 'We have not been told which events come later.',
        likelihood: '1',
        severity: '3',
        lives: 'We do not know.',
        confidence: 'low',
        residual: 'low',
      },
    ],
  },
};
