// A provider of single sign-on (OpenID Connect), as the people who run the service have described it.

export interface Provider {
  /** Of addresses here, such as `office`. */
  id: string;
  /** As pages call it, such as `your Fellshire account`. */
  name: string;
  issuer: string;
  clientId: string;
  /** Null for a client that has none and relies on PKCE alone. */
  clientSecret: string | null;
  scopes: readonly string[];
  /** How it shows that it asked for a second factor. */
  secondFactor: SecondFactor;
  /** Somebody with an account here comes in the first time by an e-mail address that the provider says it has verified. */
  linkByVerifiedEmail: boolean;
}

/** Its word for it in each answer (one of these must be there), or the office's word that it always asks. */
export type SecondFactor =
  { kind: 'always' } | { kind: 'shown'; amr: readonly string[]; acr: readonly string[] };

export interface ProviderClaims {
  iss: string;
  sub: string;
  /** Session at the provider. */
  sid: string | null;
  acr: string | null;
  amr: readonly string[];
  email: string | null;
  isEmailVerified: boolean;
}

/** Whether what the provider says of this sign-in shows a second factor (OpenID Connect Core 1.0, section 2; RFC 8176). */
export function showsSecondFactor({ secondFactor }: Provider, { acr, amr }: ProviderClaims): boolean {
  if (secondFactor.kind === 'always') return true;
  return (
    amr.some((each) => secondFactor.amr.includes(each)) || (acr !== null && secondFactor.acr.includes(acr))
  );
}
