import type { DocumentLock } from "../documentLock";
import type { Host } from "../host";
import { modelled } from "../modelled";
import { ServiceError } from "../serviceError";
import { StrictObject } from "../strictObject";

export class LockService extends StrictObject {
  readonly #host: Host;

  constructor(host: Host) {
    super(host);
    this.#host = host;
  }

  getDocumentLock(): Lock {
    return new Lock(this.#host);
  }
}

/** One run's view of the document's lock. A held lock is not waited for: the model has one thread. */
export class Lock extends StrictObject {
  readonly #host: Host;
  readonly #lock: DocumentLock;

  constructor(host: Host) {
    super(host);
    this.#host = host;
    this.#lock = host.settings.lock;
  }

  tryLock(_milliseconds: number): boolean {
    return this.#lock.take(this.#host.run);
  }

  waitLock(_milliseconds: number): void {
    if (!this.#lock.take(this.#host.run))
      throw new ServiceError("Lock timeout: another process was holding the lock for too long.");
  }

  hasLock(): boolean {
    return this.#lock.isHeldBy(this.#host.run);
  }

  releaseLock(): void {
    if (this.#lock.isHeldBy(this.#host.run) && this.#host.run.unflushed)
      this.#lock.releasesWithoutFlush += 1;
    this.#lock.release(this.#host.run);
  }
}

modelled("LockService", LockService);
modelled("Lock", Lock);
