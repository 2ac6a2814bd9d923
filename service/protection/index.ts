// The door of protection: policies, releases, and the register, for the floors above.
export { protection, type Protection, type ProtectionGiven } from './protection.ts';
