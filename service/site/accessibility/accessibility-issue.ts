// Something that is known not to be accessible, and what people looked at by hand.

/** Against the regulations; a burden that would be disproportionate (regulation 7); or outside their scope (regulation 4). */
export const issueKinds = ['non-compliance', 'burden', 'out-of-scope'] as const;
export type IssueKind = (typeof issueKinds)[number];

export interface AccessibilityIssue {
  id: string;
  kind: IssueKind;
  /** Of WCAG 2.2, such as `1.4.10`. */
  criterion: string;
  page: string;
  effect: string;
  /** What somebody can do instead; '' where there is nothing. */
  alternative: string;
  /** By when it is to be mended, as `YYYY-MM-DD`. */
  mendedBy: string | null;
  burdenAssessment: string;
  notedAt: Date;
  mendedAt: Date | null;
}

/** `audit`: somebody went through the pages by hand. `review`: somebody read the statement and found it true. */
export type CheckKind = 'audit' | 'review';

export interface AccessibilityCheck {
  kind: CheckKind;
  /** As `YYYY-MM-DD`. */
  doneOn: string;
  /** A firm or a role, never a person's name: the public reads it. */
  doneBy: string;
  how: string;
}

/**
 * The criteria of WCAG 2.2 at levels A and AA (55 of them; 4.1.1 was taken out of 2.2), by their numbers and their names in English.
 */
export const criteria: ReadonlyMap<string, string> = new Map(
  `1.1.1 Non-text Content|1.2.1 Audio-only and Video-only (Prerecorded)|1.2.2 Captions (Prerecorded)|1.2.3 Audio Description or Media Alternative (Prerecorded)|
1.2.4 Captions (Live)|1.2.5 Audio Description (Prerecorded)|1.3.1 Info and Relationships|1.3.2 Meaningful Sequence|1.3.3 Sensory Characteristics|
1.3.4 Orientation|1.3.5 Identify Input Purpose|1.4.1 Use of Color|1.4.2 Audio Control|1.4.3 Contrast (Minimum)|1.4.4 Resize Text|1.4.5 Images of Text|
1.4.10 Reflow|1.4.11 Non-text Contrast|1.4.12 Text Spacing|1.4.13 Content on Hover or Focus|2.1.1 Keyboard|2.1.2 No Keyboard Trap|
2.1.4 Character Key Shortcuts|2.2.1 Timing Adjustable|2.2.2 Pause, Stop, Hide|2.3.1 Three Flashes or Below Threshold|2.4.1 Bypass Blocks|
2.4.2 Page Titled|2.4.3 Focus Order|2.4.4 Link Purpose (In Context)|2.4.5 Multiple Ways|2.4.6 Headings and Labels|2.4.7 Focus Visible|
2.4.11 Focus Not Obscured (Minimum)|2.5.1 Pointer Gestures|2.5.2 Pointer Cancellation|2.5.3 Label in Name|2.5.4 Motion Actuation|
2.5.7 Dragging Movements|2.5.8 Target Size (Minimum)|3.1.1 Language of Page|3.1.2 Language of Parts|3.2.1 On Focus|3.2.2 On Input|
3.2.3 Consistent Navigation|3.2.4 Consistent Identification|3.2.6 Consistent Help|3.3.1 Error Identification|3.3.2 Labels or Instructions|
3.3.3 Error Suggestion|3.3.4 Error Prevention (Legal, Financial, Data)|3.3.7 Redundant Entry|3.3.8 Accessible Authentication (Minimum)|
4.1.2 Name, Role, Value|4.1.3 Status Messages`
    .split('|')
    .map((line): [string, string] => {
      const [number = '', ...name] = line.trim().split(' ');
      return [number, name.join(' ')];
    }),
);
