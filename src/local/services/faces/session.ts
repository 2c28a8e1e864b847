import type { Host } from "../host";
import { modelled } from "../modelled";
import { StrictObject } from "../strictObject";

export class Session extends StrictObject {
  readonly #host: Host;

  constructor(host: Host) {
    super(host);
    this.#host = host;
  }

  getActiveUserLocale(): string {
    return this.#host.settings.userLocale;
  }

  getScriptTimeZone(): string {
    return this.#host.settings.scriptTimeZone;
  }

  getTemporaryActiveUserKey(): string {
    return this.#host.settings.userKey;
  }

  getActiveUser(): User {
    return new User(this.#host);
  }
}

/** With the add-on's scopes Google does not tell the address. */
export class User extends StrictObject {
  getEmail(): string {
    return "";
  }
}

modelled("Session", Session);
modelled("User", User);
