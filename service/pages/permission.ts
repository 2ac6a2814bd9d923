// What somebody must be allowed to do before a page answers them.

/** A named permission. Every route states one; there is no way to write a route without it. */
export class Permission {
  readonly name: string;

  private constructor(name: string) {
    this.name = name;
  }

  /** A permission of a feature, named as `subject:action`, such as `findings:make`. */
  static of(name: string): Permission {
    if (!/^[a-z-]+:[a-z-]+$/.test(name))
      throw new Error(`PERMISSION_NAME: ${JSON.stringify(name)} is not subject:action.`);
    return new Permission(name);
  }

  /** For the few pages that anybody may read: home, accessibility statement, style sheet. */
  static readonly everyone: Permission = new Permission('everyone');

  /** For what everyone who is signed in may do: their own account. */
  static readonly signedIn: Permission = new Permission('signed-in');
}

/** A permission of a feature, named as `subject:action`, such as `findings:make`. */
export function permission(name: string): Permission {
  return Permission.of(name);
}

/** For the few pages that anybody may read. */
export const everyone: Permission = Permission.everyone;

/** For what everyone who is signed in may do: their own account. */
export const signedIn: Permission = Permission.signedIn;
