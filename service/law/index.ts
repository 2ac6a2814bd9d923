// The door of law: legal profiles with dates, the characteristics and aims they speak of, and words of the law that are locked.
export {
  type Characteristic,
  type CharacteristicId,
  characteristicName,
  characteristics,
} from './characteristic.ts';
export {
  aimNames,
  aims,
  aimsOf,
  checkedSentence,
  type Aim,
  type Consideration,
  type LegalFlags,
  type LegalProfile,
  type ProfileAim,
} from './legal-profile.ts';
export { findLegalProfile, isInForce, legalProfileFor, legalProfiles } from './legal-profiles.ts';
export { type StatutoryText, statutoryText, statutoryTexts } from './statutory-texts.ts';
