import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** A key and a certificate for it, made for one run of the tests and forgotten after it. */
export interface Certificate {
  readonly key: string;
  readonly certificate: string;
}

/** A certificate that vouches for itself, for the hosts named (X.509 version 3, RFC 5280). */
export function certificateFor(hosts: readonly string[]): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = sequence(set(sequence(oid(2, 5, 4, 3), text(hosts[0] ?? ""))));
  const ecdsaWithSha256 = sequence(oid(1, 2, 840, 10045, 4, 3, 2));
  const year = 365 * 86_400_000;
  const names = sequence(...hosts.map((host) => tagged(0x82, Buffer.from(host))));
  const isAuthority = sequence(tagged(0x01, Buffer.from([0xff])));
  const extensions = sequence(
    sequence(oid(2, 5, 29, 17), octets(names)),
    sequence(oid(2, 5, 29, 19), tagged(0x01, Buffer.from([0xff])), octets(isAuthority)),
  );
  const body = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    ecdsaWithSha256,
    name,
    sequence(time(Date.now() - year), time(Date.now() + year)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    tagged(0xa3, extensions),
  );
  const signature = tagged(
    0x03,
    Buffer.concat([Buffer.from([0]), sign("sha256", body, privateKey)]),
  );
  const encoded = sequence(body, ecdsaWithSha256, signature).toString("base64");
  const lines = (encoded.match(/.{1,64}/g) ?? []).join("\n");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    certificate: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}

// Values of ASN.1 as DER writes them: a tag, the length, the content.
function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const long = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(length < 128 ? [tag, length] : [tag, ...long]), content]);
}

const sequence = (...parts: readonly Buffer[]) => tagged(0x30, Buffer.concat(parts));
const set = (part: Buffer) => tagged(0x31, part);
const octets = (content: Buffer) => tagged(0x04, content);
const integer = (content: Buffer) => tagged(0x02, content);
const text = (content: string) => tagged(0x0c, Buffer.from(content));
const time = (at: number) =>
  tagged(
    0x18,
    Buffer.from(
      new Date(at)
        .toISOString()
        .replace(/\.\d+Z$|[-:T]/g, "")
        .concat("Z"),
    ),
  );

function oid(first: number, second: number, ...rest: readonly number[]): Buffer {
  const bytes = rest.flatMap((n) => {
    const sevens = [n & 0x7f];
    for (let left = n >> 7; left > 0; left >>= 7) sevens.unshift((left & 0x7f) | 0x80);
    return sevens;
  });
  return tagged(0x06, Buffer.from([40 * first + second, ...bytes]));
}
