import type { Services } from "../../platform/services.js";
import { fictionalPeople } from "./fictional.js";
import { found } from "./found.js";
import { cast, isFounded, type Sample } from "./rehearsals.js";
import { openModelSource } from "./texts.js";

const id = "riverside";

/** As many as a change of the article on changes itself needs: 10 of 40 in favour. */
const samples: readonly Sample[] = [
  { place: 0, name: "Tamsin Weir", sample: "Chair" },
  { place: 1, name: "Idris Mead", sample: "Secretary" },
  { place: 2, name: "Rhona Calder", sample: "Treasurer" },
  { place: 15, name: "Kofi Larch", sample: "A member who wants a change" },
  { place: 16, name: "Nell Sedge", sample: "Another member" },
  ...[17, 18, 19].map((place) => ({ place, name: null, sample: "One of the Tellers" })),
  ...[23, 24, 25].map((place) => ({ place, name: null, sample: "One more member" })),
];
const first = (many: number, from = 0): readonly number[] => Array.from({ length: many }, (_, at) => from + at);

/**
 * A rehearsal small enough to walk through a lawful amendment alone: 40 members under the model constitution, with open ballots; tests have more, and other texts. Founded
 * once.
 */
export async function foundRiverside(services: Services, members = 40, source?: string): Promise<void> {
  if (await isFounded(services, id)) return;
  const people = fictionalPeople(members, { seed: 1_847, from: "2014-03-01", to: "2016-11-01", domain: "riverside.example" });
  const founded = await found(services, {
    id,
    name: "Riverside Association",
    accent: "moss",
    mode: "rehearsal",
    source: source ?? (await openModelSource()),
    people: cast(people, samples, "riverside.example"),
    seats: { committee: first(12), chair: [0], secretary: [1], treasurer: [2], panel: first(3, 20), tellers: first(3, 17) },
    at: null,
  });
  if (!founded.ok && founded.reason.kind !== "taken") throw new Error(`the rehearsal ${id} can't be founded: ${JSON.stringify(founded.reason)}`);
}
