/** A service that vouches for people by OpenID Connect, such as Entra ID. */
export type IdentityProvider = {
  /** Short name in addresses, such as `entra`. */
  readonly key: string;
  /** Name on the button. */
  readonly label: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** True when the addresses it gives are its own people's and may open the account they belong to. */
  readonly trustsEmail: boolean;
  /** True when it always asks for a second factor itself. */
  readonly secondFactor: boolean;
};
