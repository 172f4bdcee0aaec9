import type { Services } from "../../platform/services.js";
import { fictionalPeople } from "./fictional.js";
import { found } from "./found.js";
import { cast, isFounded, type Sample } from "./rehearsals.js";
import { modelText, sourceOf } from "./texts.js";

const id = "orchard";

const samples: readonly Sample[] = [
  { place: 1, name: "Edda Quill", sample: "Secretary" },
  { place: 7, name: "Bela Rook", sample: "A member with a question" },
  { place: 8, name: "Flora Beck", sample: "One of the Tellers: a part of the key" },
  { place: 9, name: "Oskar Finch", sample: "One of the Tellers: a part of the key" },
  { place: 10, name: "Thea Marsh", sample: "One of the Tellers: a part of the key" },
  ...[14, 15].map((place) => ({ place, name: null, sample: "One more member" })),
];

/**
 * A rehearsal in which one person can hold a secret ballot from end to end: the model constitution word for word, and so few members that one of them alone may
 * put a question to the ballot (5% of twenty). Founded once.
 */
export async function foundOrchard(services: Services): Promise<void> {
  if (await isFounded(services, id)) return;
  const model = modelText("model");
  if (model === null) throw new Error("the model constitution is not where it should be");
  const people = fictionalPeople(20, { seed: 1_620, from: "2014-03-01", to: "2016-11-01", domain: "orchard.example" });
  const founded = await found(services, {
    id,
    name: "The Orchard Club",
    accent: "plum",
    mode: "rehearsal",
    source: await sourceOf(model),
    people: cast(people, samples, "orchard.example"),
    seats: { committee: [0, 1, 2, 3, 4, 5, 6], chair: [0], secretary: [1], treasurer: [2], tellers: [8, 9, 10], panel: [11, 12, 13] },
    at: null,
  });
  if (!founded.ok && founded.reason.kind !== "taken") throw new Error(`the rehearsal ${id} can't be founded: ${JSON.stringify(founded.reason)}`);
}
