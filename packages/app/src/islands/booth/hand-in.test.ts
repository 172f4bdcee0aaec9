import { expect, test } from "vitest";
import { handIn, type HandedIn, type Way } from "./hand-in.js";

type Answer = Awaited<ReturnType<Way["post"]>> | "nothing";

const accepted: Answer = { status: 200, retryAfter: 0, answer: { outcome: "accepted", tracker: "t", promise: "p" } };
const busy: Answer = { status: 503, retryAfter: 7, answer: { outcome: "refused", code: "busy", words: "" } };

interface Story {
  readonly outcome: HandedIn;
  readonly waited: readonly number[];
  readonly sent: readonly string[];
}

/** The server answers like this, and for ever as at last. */
async function story(...answers: readonly Answer[]): Promise<Story> {
  const [waited, sent]: [number[], string[]] = [[], []];
  const outcome = await handIn("ballot", {
    post: (ballot) => {
      const answer = answers[Math.min(sent.length, answers.length - 1)] ?? "nothing";
      sent.push(ballot);
      return answer === "nothing" ? Promise.reject(new TypeError("no connection")) : Promise.resolve(answer);
    },
    wait: (seconds) => {
      waited.push(seconds);
      return Promise.resolve();
    },
    onBusy: () => undefined,
  });
  return { outcome, waited, sent };
}

test("an accepted ballot is sent once", async () => {
  expect(await story(accepted)).toEqual({ outcome: { kind: "accepted", tracker: "t", promise: "p" }, waited: [], sent: ["ballot"] });
});

test("a lost answer makes it send the same ballot again, a few times, and then say that nothing is known", async () => {
  expect(await story("nothing", accepted)).toMatchObject({ outcome: { kind: "accepted" }, waited: [1], sent: ["ballot", "ballot"] });
  expect(await story("nothing")).toMatchObject({ outcome: { kind: "lost" }, waited: [1, 3, 8] });
});

test("a busy server is asked again after as long as it says, between a second and a minute", async () => {
  expect(await story(busy, accepted)).toMatchObject({ outcome: { kind: "accepted" }, waited: [7] });
  expect((await story({ ...busy, retryAfter: 0 }, { ...busy, retryAfter: 9_999 }, accepted)).waited).toEqual([1, 60]);
});

test("a server that stays busy is given up after half a minute's tries, and the ballot stays the voter's to send", async () => {
  const { outcome, sent } = await story(busy);
  expect(outcome).toEqual({ kind: "lost" });
  expect(sent.length).toBeLessThan(40);
});

test("what is no answer of the ballot box is none: a proxy's page, half a text", async () => {
  for (const answer of ["<html>", null, {}, 7]) expect((await story({ status: 502, retryAfter: 0, answer })).outcome).toEqual({ kind: "lost" });
});

test("a refusal and a session that has ended are final", async () => {
  const closed = { status: 409, retryAfter: 0, answer: { outcome: "refused", code: "closed", words: "" } };
  expect(await story(closed)).toMatchObject({ outcome: { kind: "refused", code: "closed" }, waited: [] });
  expect((await story({ status: 401, retryAfter: 0, answer: null })).outcome).toEqual({ kind: "signed out" });
});
