import { connect, type Socket } from "node:net";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { isWhole, type RawRequest } from "./browsers.js";

/** What became of a request that was sent when its time had come, whatever had become of those before it. */
export interface Answered<Sent> {
  readonly sent: Sent;
  readonly status: number;
  /** From when it was due to the whole answer. */
  readonly milliseconds: number;
  readonly answer: string;
}

const TICK = 5;

/** Sends so many requests a second, as people do who don't wait for each other. Each has a connection for itself while it lasts; those that are free are used again. */
export async function paced<Sent extends { readonly request: RawRequest }>(
  port: number,
  requests: readonly Sent[],
  perSecond: number,
): Promise<Answered<Sent>[]> {
  const free: Socket[] = [];
  const begun = performance.now();
  const answers: Promise<Answered<Sent>>[] = [];
  for (const [at, sent] of requests.entries()) {
    const due = begun + (at * 1000) / perSecond;
    while (performance.now() < due) await pause(TICK);
    answers.push(ask(port, free, { sent, due }));
  }
  const all = await Promise.all(answers);
  for (const socket of free) socket.destroy();
  return all;
}

function ask<Sent extends { readonly request: RawRequest }>(
  port: number,
  free: Socket[],
  { sent, due }: { readonly sent: Sent; readonly due: number },
): Promise<Answered<Sent>> {
  return new Promise((done, failed) => {
    const socket = free.pop() ?? connect(port, "127.0.0.1").setNoDelay(true).setEncoding("latin1");
    let answer = "";
    const onData = (piece: string): void => {
      answer += piece;
      if (!isWhole(answer)) return;
      socket.off("data", onData).off("error", failed);
      free.push(socket);
      done({ sent, status: Number(answer.slice(9, 12)), milliseconds: performance.now() - due, answer });
    };
    socket.on("data", onData).on("error", failed).write(sent.request);
  });
}

/** So many of a hundred took at most that long. */
export function percentile(answers: readonly { readonly milliseconds: number }[], percent: number): number {
  const sorted = answers.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0;
}

/** The trackers in answers that acknowledge a ballot. */
export function acknowledgedIn(answers: readonly Answered<unknown>[]): string[] {
  return answers.flatMap(({ status, answer }) => (status === 200 ? [/"tracker":"([^"]+)"/.exec(answer)?.[1] ?? ""] : []));
}
