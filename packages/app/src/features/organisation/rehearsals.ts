import type { Services } from "../../platform/services.js";
import type { Newcomer } from "../members/index.js";

export interface Sample {
  readonly place: number;
  /** Null: they keep the name that they have. */
  readonly name: string | null;
  /** How the development inbox introduces them. */
  readonly sample: string;
}

export async function isFounded({ db }: Services, id: string): Promise<boolean> {
  return (await db.selectFrom("organisation").select("id").where("id", "=", id).executeTakeFirst()) !== undefined;
}

/** Puts the people whom one can sign in as into their places. */
export function cast(people: readonly Newcomer[], samples: readonly Sample[], domain: string): Newcomer[] {
  const roles = new Map(samples.map((sample) => [sample.place, sample]));
  return people.map((person, at) => {
    const role = roles.get(at);
    if (role === undefined) return person;
    if (role.name === null) return { ...person, sample: role.sample };
    return { ...person, name: role.name, email: `${role.name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}@${domain}`, sample: role.sample };
  });
}
