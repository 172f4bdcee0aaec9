import type { Temporal } from "temporal-polyfill";
import type { Capacity, OrganisationFacts } from "@folkmoot/procedure";
import type { Language } from "../languages/index.js";
import type { Services } from "./services.js";

/** What every route of an organisation (`/o/:organisation/…`) finds in its context. */
export interface Viewer {
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    readonly mode: "rehearsal" | "real";
    readonly accent: string;
    readonly facts: OrganisationFacts;
    readonly zone: string;
    /** The language of the constitution in force; left out where that is English. */
    readonly law?: "de" | undefined;
    /** How many entries the newest checkpoint covers; null before the first. */
    readonly recordSize: number | null;
  };
  /** null: somebody who isn't signed in. */
  readonly member: { readonly id: string; readonly name: string; readonly capacities: readonly Capacity[] } | null;
  readonly now: Temporal.Instant;
  /** To be put into each form as the hidden field `csrf`. */
  readonly csrf: string;
  readonly path: string;
  /** The member's choice, else the browser's (see `languageOf`). */
  readonly language: Language;
}

/** Hono's environment: `c.get("services")`, `c.get("viewer")`. */
export interface Web {
  Variables: { services: Services; viewer: Viewer };
}
