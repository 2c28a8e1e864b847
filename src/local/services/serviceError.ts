/** A fault that Google's services would report; it reaches the bundle as an Error of its own realm. */
export class ServiceError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Exception";
  }
}
