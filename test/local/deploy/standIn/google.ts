import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { createServer as createProxy, type IncomingMessage } from "node:http";
import { createServer } from "node:https";
import { type AddressInfo, connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { certificateFor } from "./certificate";

/** A file of a script as Google's API has it. */
export interface ScriptFile {
  readonly name: string;
  readonly type: "SERVER_JS" | "HTML" | "JSON";
  readonly source: string;
}

/** How Google answers, where it does not do what it is asked. */
interface Temper {
  /** An answer in place of the real one, by "METHOD path". */
  readonly refuse?: (call: string) => { readonly status: number; readonly message: string } | null;
  /** What is kept of what is pushed. */
  readonly keep?: (files: readonly ScriptFile[]) => readonly ScriptFile[];
}

/** Google on this machine alone, as far as clasp asks it. */
export interface Google {
  readonly scripts: Map<string, readonly ScriptFile[]>;
  /** "METHOD host/path", as they were asked. */
  readonly calls: string[];
  temper: Temper;
  /** The surroundings in which clasp, and nothing else, finds this Google. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether clasp's user is logged in. */
  logIn(isIn: boolean): Promise<void>;
  close(): Promise<void>;
}

const hosts = [
  "oauth2.googleapis.com",
  "www.googleapis.com",
  "script.googleapis.com",
  "drive.googleapis.com",
];

/** What stands in a script that Google has just made. */
export const freshScript: readonly ScriptFile[] = [
  { name: "appsscript", type: "JSON", source: '{"timeZone":"America/New_York"}' },
  { name: "Code", type: "SERVER_JS", source: "function myFunction() {\n  \n}\n" },
];

export async function openGoogle(): Promise<Google> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "whipround-google-")));
  const { key, certificate } = certificateFor(hosts);
  const authority = join(folder, "authority.pem");
  await writeFile(authority, certificate);
  const google = { scripts: new Map(), calls: [] as string[], temper: {} as Temper };

  const server = createServer({ key, cert: certificate }, async (request, response) => {
    const body = await bodyOf(request);
    const { pathname } = new URL(`https://${request.headers.host}${request.url}`);
    const call = `${request.method} ${pathname}`;
    google.calls.push(`${request.method} ${request.headers.host}${pathname}`);
    const refused = google.temper.refuse?.(call) ?? null;
    const { status, answer } =
      refused === null
        ? answerTo(google, call, body)
        : { status: refused.status, answer: faultOf(refused.status, refused.message) };
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(answer));
  });
  await listening(server);
  const { port } = server.address() as AddressInfo;

  // A tunnel to the hosts above, all of which are the server; to no other.
  const sockets = new Set<Socket>();
  const proxy = createProxy((_, response) => response.writeHead(405).end());
  proxy.on("connect", (request: IncomingMessage, socket: Socket) => {
    const [host] = (request.url ?? "").split(":");
    if (host === undefined || !hosts.includes(host))
      return void socket.end("HTTP/1.1 403 No\r\n\r\n");
    const onward = connect(port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      onward.pipe(socket).pipe(onward);
    });
    for (const each of [socket, onward]) {
      sockets.add(each);
      each.on("error", () => each.destroy());
    }
  });
  await listening(proxy);
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;

  const home = join(folder, "home");
  await mkdir(home);
  const logIn = (isIn: boolean) =>
    writeFile(join(home, ".clasprc.json"), JSON.stringify(isIn ? credentials : {}));
  await logIn(true);
  return Object.assign(google, {
    logIn,
    env: {
      ...{ HOME: home, USERPROFILE: home, NODE_EXTRA_CA_CERTS: authority },
      ...{ HTTPS_PROXY: address, https_proxy: address, NO_PROXY: "", no_proxy: "" },
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      await Promise.all([closed(server), closed(proxy)]);
      await rm(folder, { recursive: true, force: true });
    },
  });
}

const credentials = {
  tokens: {
    default: {
      ...{ client_id: "an-id", client_secret: "no-secret", type: "authorized_user" },
      ...{ refresh_token: "refresh", access_token: "access" },
    },
  },
};

const faultOf = (code: number, message: string) => ({
  error: { code, message, errors: [{ message, domain: "global", reason: "told" }] },
});

function answerTo(
  { scripts, temper }: Pick<Google, "scripts" | "temper">,
  call: string,
  body: string,
): { status: number; answer: unknown } {
  const ok = (answer: unknown) => ({ status: 200, answer });
  if (call === "POST /token") return ok({ access_token: "access", expires_in: 3600 });
  if (call.startsWith("GET /oauth2/")) return ok({ email: "treasurer@example.org" });
  if (call === "POST /drive/v3/files") return ok({ id: "the-new-sheet" });
  if (call === "POST /v1/projects") {
    const { parentId } = JSON.parse(body) as { parentId?: string };
    const scriptId = `script-of-${parentId}-0123456789`;
    scripts.set(scriptId, freshScript);
    return ok({ scriptId, parentId });
  }
  const [method, id] = /^(GET|PUT) \/v1\/projects\/([\w-]+)\/content$/.exec(call)?.slice(1) ?? [];
  const present = scripts.get(id ?? "");
  if (id === undefined || present === undefined)
    return { status: 404, answer: faultOf(404, "Requested entity was not found.") };
  if (method === "GET") return ok({ scriptId: id, files: present });
  const { files } = JSON.parse(body) as { files: readonly ScriptFile[] };
  scripts.set(id, temper.keep?.(files) ?? files);
  return ok({ scriptId: id, files });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

type Server = ReturnType<typeof createProxy> | ReturnType<typeof createServer>;

const listening = (server: Server) =>
  new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

const closed = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()));
