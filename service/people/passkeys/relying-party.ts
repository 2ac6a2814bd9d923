// Whose passkeys these are: the name that browsers show, and the address that a passkey is bound to.

export interface RelyingParty {
  /** Such as `Due Regard, Fellshire OPCC`. */
  name: string;
  /** Where people reach the service, such as `https://regard.example.gov.uk`: an answer from any other page is refused. */
  origin: string;
  /** The host in it: passkeys are kept under this name by browsers. */
  id: string;
}

export function relyingParty(organisation: string, address: string): RelyingParty {
  const { origin, hostname } = new URL(address);
  return { name: `Due Regard, ${organisation}`, origin, id: hostname };
}

/** What a passkey keeps of its person: the id, which is nobody's name. */
export function userHandleOf(personId: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(new TextEncoder().encode(personId));
}
