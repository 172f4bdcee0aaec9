import type { BallotAnswer } from "../../features/boxes/contract.js";

type Accepted = Extract<BallotAnswer, { outcome: "accepted" }>;
type Code = Extract<BallotAnswer, { outcome: "refused" }>["code"];

/** What became of a ballot. "lost": no answer came, so that it may have arrived or not. */
export type HandedIn =
  | { readonly kind: "accepted"; readonly tracker: string; readonly promise: string }
  | { readonly kind: "refused"; readonly code: Exclude<Code, "busy"> }
  | { readonly kind: "lost" }
  | { readonly kind: "signed out" };

export interface Way {
  /** Sends a ballot; throws when no answer comes back. */
  readonly post: (ballot: string) => Promise<{ readonly status: number; readonly retryAfter: number; readonly answer: unknown }>;
  readonly wait: (seconds: number) => Promise<void>;
  /** Told before waiting for a server that has too much to do. */
  readonly onBusy: (seconds: number) => void;
}

const LOST_WAITS = [1, 3, 8] as const;
const MOST_BUSY = 30;
const LONGEST_WAIT = 60;

/** Hands in a ballot, the same one again and again until an answer comes: the server takes it once, however often it arrives. */
export async function handIn(ballot: string, { post, wait, onBusy }: Way): Promise<HandedIn> {
  let [lost, busy] = [0, 0];
  for (;;) {
    const answer = await post(ballot).catch(() => null);
    const read = answer === null ? null : readAnswer(answer.status, answer.answer);
    if (read === "busy" && busy++ < MOST_BUSY) {
      const seconds = Math.min(Math.max(answer?.retryAfter ?? 1, 1), LONGEST_WAIT);
      onBusy(seconds);
      await wait(seconds);
    } else if (read === null || read === "busy") {
      const seconds = LOST_WAITS[lost++];
      if (seconds === undefined) return { kind: "lost" };
      await wait(seconds);
    } else return read;
  }
}

/** Null for whatever is no answer of the ballot box: a proxy's page, half a text. */
function readAnswer(status: number, answer: unknown): HandedIn | "busy" | null {
  if (status === 401) return { kind: "signed out" };
  if (typeof answer !== "object" || answer === null || !("outcome" in answer)) return null;
  const read = answer as BallotAnswer;
  if (read.outcome === "accepted") return acceptedIn(read);
  return read.code === "busy" ? "busy" : { kind: "refused", code: read.code };
}

function acceptedIn({ tracker, promise }: Accepted): HandedIn {
  return { kind: "accepted", tracker, promise };
}
