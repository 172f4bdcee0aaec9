import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { idOf } from "./folder.js";
import type { Witness } from "./witness.js";

/** A request has at most 64 hashes and a note with its lines. */
const MOST_BYTES = 128 * 1_024;
const LONGEST_MS = 10_000;

/** Serves `add-checkpoint` and what was signed last of each record (C2SP tlog-witness, monitoring). Answers with the port. */
export async function serve(
  witness: Witness,
  port: number,
  trouble: (error: unknown) => void,
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const server = createServer({ requestTimeout: LONGEST_MS }, (request, answer) => {
    const say = ({ status, type, body }: Said): void => {
      answer.writeHead(status, { "content-type": type, "access-control-allow-origin": "*", "cache-control": "no-store" }).end(body);
    };
    answered(witness, request).then(say, (error: unknown) => {
      say(plain(500, "this witness can't sign anything just now\n"));
      trouble(error);
    });
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, resolve));
  return { port: (server.address() as AddressInfo).port, close: () => closed(server) };
}

interface Said {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const plain = (status: number, body: string): Said => ({ status, type: "text/plain; charset=utf-8", body });

async function answered(witness: Witness, request: IncomingMessage): Promise<Said> {
  const path = request.url ?? "/";
  if (path === "/add-checkpoint") {
    if (request.method !== "POST") return plain(405, "POST a checkpoint here\n");
    const body = await bodyOf(request);
    if (body === null) return plain(413, "too long\n");
    const { status, body: said } = await witness.add(body);
    return status === 409 ? { status, type: "text/x.tlog.size", body: said } : plain(status, said);
  }
  const asked = witness.logs.find(({ key }) => path === `/${idOf(key.name)}/checkpoint`);
  const note = asked === undefined ? null : await witness.last(asked.key);
  if (note !== null) return plain(200, note);
  return path === "/" ? plain(200, await listOf(witness)) : plain(404, "not here\n");
}

/** For people who come by: which records this is a witness of, and where its word about each is. */
async function listOf({ name, logs, last }: Witness): Promise<string> {
  const lines = await Promise.all(
    logs.map(async ({ key }) => `${key.name}  ${(await last(key))?.split("\n")[1] ?? "0"} entries  /${idOf(key.name)}/checkpoint\n`),
  );
  return `${name} is a witness of\n\n${lines.join("")}`;
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > MOST_BYTES) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
