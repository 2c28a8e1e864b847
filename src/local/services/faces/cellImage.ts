import { type EnumValue, enums } from "../enumeration";
import type { Host } from "../host";
import type { ImageCell } from "../model/cellContent";
import { inRealm } from "../modelled";

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

/** The face of an image, the same for as long as the image stands. */
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
