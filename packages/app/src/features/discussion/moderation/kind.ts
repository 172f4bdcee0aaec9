import type { Hideable } from "@folkmoot/procedure";
import type { Language } from "../../../languages/index.js";
import type { Act } from "../../../platform/act.js";
import type { Db, Tx } from "../../../platform/database.js";

/** Something that can be reported and hidden. The id is that of its kind. */
export interface Subject {
  readonly what: Hideable;
  readonly id: string;
}

/** Words as they are now. */
export interface Words {
  /** null: nobody knows whose they are. */
  readonly author: string | null;
  /** How often they were set: the same version is the same words. */
  readonly version: number;
  readonly body: string;
}

/** Where something stands. */
export interface Standing {
  /** In the middle of a sentence. */
  readonly place: (language: Language) => string;
  readonly motion: string | null;
}

/** Something as somebody finds it who reports it, decides about it or appeals. */
export interface Found {
  readonly author: { readonly id: string; readonly name: string } | null;
  readonly body: string;
  /** The hiding that is in force. */
  readonly hidden: string | null;
  /** The page on which it stands. */
  readonly back: string;
  /** Where nobody knows whose words they are: whether this member may appeal for whoever it is. */
  readonly mayAppeal: boolean;
}

/** What one kind of words needs to be hidden by. */
export interface Kind {
  /** Words that are there and not hidden; their row is held. */
  readonly held: (act: Act, id: string) => Promise<Words | null>;
  readonly mark: (act: Act, id: string, hiding: string | null) => Promise<void>;
  readonly standing: (db: Db | Tx, organisation: string, id: string) => Promise<Standing>;
  /** null: there is no such thing here. */
  readonly find: (db: Db | Tx, organisation: string, of: { readonly id: string; readonly member: string }) => Promise<Found | null>;
  readonly path: (organisation: string, id: string) => string;
  readonly id: RegExp;
}
