import { png } from "../../../packages/app/src/features/discussion/attachments/samples.js";
import { replies, says } from "../../../packages/app/src/testing/discussed.js";
import { newKey } from "../../../packages/app/src/testing/riverside.js";
import { BASE, CALL, CHANGE, IDRIS, KOFI, NELL, sends, type Seeded } from "./river.js";

const HIDING = { ground: "insult", reasons: "It calls a member a thief." };

/** What members say about the call, one of its proposals and a clause; one post is reported, one hidden with an appeal. Answers with its pages. */
export async function talk(story: Seeded): Promise<readonly string[]> {
  const [kofi, nell, idris] = [story.by(KOFI), story.by(NELL), story.by(IDRIS)];
  const changed = /motions\/\d+\/clauses\/[^/]+\/discussion/.exec((await kofi.get(`${BASE}/motions/${CHANGE}`)).html)?.[0] ?? "";
  const [motion, option, constitution] = [
    `${BASE}/motions/${CALL}/discussion`,
    `${BASE}/motions/${CALL}/options/1/discussion`,
    `${BASE}/constitution/clauses/4.1/discussion`,
  ];
  const places = [motion, option, `${BASE}/${changed}`];
  const argument = await says(nell, "Children swim there, and **nobody** tests the water.", { kind: "for", at: motion });
  await says(kofi, "It costs more than we have.", { kind: "against", at: motion });
  const question = await says(nell, "Who takes the samples?", { kind: "question", at: motion });
  await replies(idris, question, "Two of us have learned it.");
  await says(kofi, "I was there on Sunday.", { at: motion });
  await says(nell, "And upstream?", { kind: "question", at: option });
  const clause = await says(kofi, "Why so few?", { at: constitution });
  const edited = await says(kofi, "I will come.", { at: motion });
  await sends(kofi, `${edited}/edit`, `${edited}/edit`, { body: "I will come, with two others." });
  const body = new FormData();
  body.set("file", new File([new Uint8Array(png)], "river.png"));
  body.set("words", "The river in flood.");
  body.set("key", newKey());
  await kofi.postForm(`${edited}/files`, body, `${edited}/files`);
  const reported = await says(kofi, "You are all thieves.", { at: motion });
  await nell.post(`${reported}/report`, { ground: "insult", words: "That goes too far." });
  const hidden = await says(kofi, "He is a thief.", { at: motion });
  await sends(idris, hidden, `${hidden}/hide`, HIDING);
  await sends(kofi, hidden, `${hidden}/appeal`, { reasons: "It was meant as a joke." });
  const own = ["", "/edit", "/history", "/files", "/withdraw"].map((end) => `${edited}${end}`);
  const lists = places.flatMap((place) => ["", "/arguments", "/questions", "/comments", "/new?kind=question"].map((end) => `${place}${end}`));
  const ofClause = ["", "/comments", "/new?kind=comment"].map((end) => `${constitution}${end}`);
  return [...lists, ...ofClause, ...own, argument, question, clause, `${argument}/report`, reported, hidden, `${BASE}/moderation`];
}
