// Where guidance beside a question is from: judgments, audits and the law itself, as one cites them.
export const brown = 'R (Brown) v Secretary of State for Work and Pensions [2008] EWHC 3158 (Admin)';
export const bracking = 'R (Bracking) v Secretary of State for Work and Pensions [2013] EWCA Civ 1345';
export const bridges = 'R (Bridges) v Chief Constable of South Wales Police [2020] EWCA Civ 1058';
export const hurley = 'R (Hurley and Moore) v Secretary of State for Business [2012] EWHC 201 (Admin)';
export const gunning = 'The Gunning criteria; R (Moseley) v Haringey LBC [2014] UKSC 56';
export const sectionSixty =
  'Home Office: relaxed section 60 safeguards, withdrawn in 2021 and decided again with a new assessment in 2022';
export const auditWales =
  'Audit Wales: Equality Impact Assessments: more than a tick box exercise?, September 2022';
export const womenScotland =
  'For Women Scotland v Scottish Ministers [2025] UKSC 16; Equality Act 2010, section 7';
export const indirect = 'Equality Act 2010, section 19';
export const adjustments = 'Equality Act 2010, sections 20, 21 and 29';
