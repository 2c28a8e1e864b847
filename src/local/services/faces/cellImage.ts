import { markBuilt } from "../builtImages";
import { type EnumValue, enums } from "../enumeration";
import type { Host } from "../host";
import { ImageCell } from "../model/cellContent";
import { inRealm, modelled } from "../modelled";
import { StrictObject } from "../strictObject";

/**
 * What `getValues` gives for an image in a cell: an object of the bundle's realm that is no Date and
 * has no value to go by. Unlike the other objects it answers what it has not with undefined, as
 * Google's does, so that the bundle may ask it what it is.
 */
export interface CellImage {
  readonly valueType: EnumValue;
  getAltTextTitle(): string;
  getAltTextDescription(): string;
  getUrl(): null;
  toString(): string;
}

export function cellImage(host: Host, image: ImageCell): CellImage {
  const local = <T>(name: string, value: T) =>
    function told(): T {
      try {
        host.enter(`CellImage.${name}`, "local");
      } catch (fault) {
        throw inRealm(host, fault);
      }
      return value;
    };
  const members = {
    valueType: enums.ValueType.IMAGE,
    getAltTextTitle: local("getAltTextTitle", image.title),
    getAltTextDescription: local("getAltTextDescription", ""),
    getUrl: local("getUrl", null),
    toString: () => "CellImage",
  };
  const face = new host.realm.Object() as CellImage;
  for (const [name, value] of Object.entries(members)) Object.defineProperty(face, name, { value });
  return Object.freeze(face);
}

/** Makes an image that can be written to a cell. */
export class CellImageBuilder extends StrictObject {
  readonly #host: Host;
  #title = "";

  constructor(host: Host) {
    super(host);
    this.#host = host;
  }

  /** The model fetches nothing: any address is an image. */
  setSourceUrl(_url: string): CellImageBuilder {
    return this;
  }

  setAltTextTitle(title: string): CellImageBuilder {
    this.#title = title;
    return this;
  }

  build(): CellImage {
    const image = new ImageCell(this.#title);
    const face = cellImage(this.#host, image);
    markBuilt(face, image);
    return face;
  }
}

modelled("CellImageBuilder", CellImageBuilder);
