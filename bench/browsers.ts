import { connect, type Socket } from "node:net";
import { perSecond } from "./harness.js";

/** One request byte for byte, as a browser would send it. */
export type RawRequest = string;

/**
 * How many requests a second are answered as they should be, with `connections` of them under way at a time, each connection kept alive and
 * sending its next request when it has its answer. A small client of our own: Node's takes as much of the processor as the server that it measures.
 */
export function answered(
  port: number,
  requests: readonly RawRequest[],
  expected: { readonly connections: number; readonly status: number },
): Promise<number> {
  let next = 0;
  const send = (socket: Socket): void => {
    const request = requests[next++];
    if (request === undefined) socket.end();
    else socket.write(request);
  };
  const one = (): Promise<void> =>
    new Promise((done, failed) => {
      const socket = connect(port, "127.0.0.1", () => send(socket));
      let answer = "";
      socket.setNoDelay(true).setEncoding("latin1");
      socket.on("data", (piece: string) => {
        answer += piece;
        if (!isWhole(answer)) return;
        if (!answer.startsWith(`HTTP/1.1 ${expected.status} `)) failed(new Error(`answered with ${answer.slice(0, 2_000)}`));
        answer = "";
        send(socket);
      });
      socket.once("error", failed).once("close", () => done());
    });
  return perSecond(requests.length, () => Promise.all(Array.from({ length: expected.connections }, one)));
}

/** Whether a whole answer is there. */
export function isWhole(answer: string): boolean {
  const head = answer.indexOf("\r\n\r\n");
  if (head < 0) return false;
  const length = /\r\ncontent-length: (\d+)\r\n/i.exec(answer.slice(0, head + 2))?.[1];
  return length === undefined ? answer.endsWith("\r\n0\r\n\r\n") : answer.length >= head + 4 + Number(length);
}

export function getOf(path: string, cookie?: string): RawRequest {
  return `GET ${path} HTTP/1.1\r\nhost: localhost\r\n${cookie === undefined ? "" : `cookie: ${cookie}\r\n`}\r\n`;
}

/** A form as a browser posts it. */
export function postOf(path: string, { cookie, fields }: { readonly cookie: string; readonly fields: Record<string, string> }): RawRequest {
  const body = new URLSearchParams(fields).toString();
  return `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncookie: ${cookie}\r\nsec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
}
