import { randomBytes, randomInt } from "node:crypto";
import { formToken } from "../../../packages/app/src/platform/http/cookie.js";
import { textHash } from "../../../packages/app/src/features/initiative/drafts/shares.js";
import { ASSEMBLY, BALLOT, type Person } from "./assembly.js";

/** One formal act as a browser would send it: the form with its key. The same act sent again is a retry. */
export type Act = { readonly person: Person; readonly key: string } & (
  | { readonly kind: "deposit"; readonly title: string }
  | { readonly kind: "sign"; readonly number: number }
  | { readonly kind: "vote"; readonly choice: "for" | "against" | "abstain" }
);

/** What the person was told. Only `acknowledged` promises something; `unanswered` may have happened or not. */
export type Told =
  | { readonly kind: "acknowledged"; readonly location: string }
  | { readonly kind: "answered"; readonly status: number }
  | { readonly kind: "unanswered" };

/** Sends an act to the server, over HTTP, in the session of its person. What is put forward is written as a draft first. */
export async function send(url: string, act: Act): Promise<Told> {
  switch (act.kind) {
    case "deposit":
      return putForward(url, act);
    case "sign":
      return post(url, act, `/motions/${act.number}/sign`, {});
    case "vote":
      return post(url, act, `/motions/${BALLOT}/vote`, { choice: act.choice });
  }
}

async function putForward(url: string, act: Act & { readonly kind: "deposit" }): Promise<Told> {
  const { title } = act;
  const writing = { title, body: "Plant a tree.", wish: "ordinary", addressee: "procedure:petition", decideAt: "" };
  const fields = { kind: "motion", revision: "0", title, text: writing.body, wish: writing.wish, to: writing.addressee, decideAt: "" };
  const kept = await post(url, act, "/drafts", fields);
  // Sent again after it was put forward, the draft leads to its motion.
  if (kept.kind !== "acknowledged" || kept.location.includes("/motions/")) return kept;
  const draft = /\/drafts\/[^/?]+/.exec(kept.location)?.[0] ?? "";
  return post(url, act, `${draft}/put-forward`, { text: textHash(writing) });
}

async function post(url: string, { person, key }: Act, path: string, fields: { readonly [name: string]: string }): Promise<Told> {
  try {
    const answer = await fetch(`${url}/o/${ASSEMBLY}${path}`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie: `folkmoot-session-${ASSEMBLY}=${person.token}`, origin: url },
      body: new URLSearchParams({ csrf: formToken(person.token), key, ...fields }),
    });
    await answer.arrayBuffer();
    return answer.status === 303
      ? { kind: "acknowledged", location: answer.headers.get("location") ?? "" }
      : { kind: "answered", status: answer.status };
  } catch {
    return { kind: "unanswered" };
  }
}

/** The acts of an evening, at random: who has not voted votes, petitions are put forward and signed. */
export class Intentions {
  readonly #people: readonly Person[];
  readonly #voters: Person[];
  /** Petitions that are known to be open for signatures. */
  readonly #petitions: number[] = [];

  constructor(people: readonly Person[]) {
    this.#people = people;
    this.#voters = [...people];
  }

  opened(number: number): void {
    this.#petitions.push(number);
  }

  next(): Act {
    const dice = randomInt(100);
    const key = randomBytes(18).toString("base64url");
    const person = this.#people[randomInt(this.#people.length)];
    if (person === undefined) throw new Error("nobody is there");
    if (dice < 10 || this.#petitions.length === 0) return { kind: "deposit", person, key, title: `Petition ${key}` };
    const voter = dice < 50 ? this.#voters.pop() : undefined;
    if (voter !== undefined) return { kind: "vote", person: voter, key, choice: dice < 30 ? "for" : "against" };
    return { kind: "sign", person, key, number: this.#petitions.at(-1 - randomInt(Math.min(3, this.#petitions.length))) ?? 0 };
  }
}
