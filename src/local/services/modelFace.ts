import type { Host } from "./host";
import { StrictObject } from "./strictObject";

/** A service object that stands for a piece of the model, which the bundle cannot reach. */
export abstract class ModelFace<M> extends StrictObject {
  readonly #model: M;

  constructor(host: Host, model: M) {
    super(host);
    this.#model = model;
  }

  static modelOf<M>(face: ModelFace<M>): M {
    return face.#model;
  }
}

/** The piece of the model that a service object stands for. */
export const modelOf = ModelFace.modelOf;
Reflect.deleteProperty(ModelFace.prototype, "constructor");
