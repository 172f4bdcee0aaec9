import { compile } from "@folkmoot/constitution";
import type { Compiled, Matter } from "@folkmoot/constitution";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import { draftView } from "../../../ui/index.js";
import type { DraftView } from "../../../ui/index.js";
import type { EffectsProps } from "../../constitution/index.js";
import { addressees, effectsOfDraft, matterInWords, mattersUnder, situationOf } from "../../motions/index.js";
import type { Addressee } from "../../motions/index.js";
import { compiledInForce } from "../in-force.js";
import { isOfText, wishesUnder } from "../start/wishes.js";
import type { Wish } from "../start/wishes.js";
import type { DraftKind, Writing } from "./draft.js";

/** What a change does to the text in force. */
export interface Changing {
  /** The text in force, to the letter. */
  readonly before: string;
  readonly after: Compiled;
  readonly view: DraftView;
  readonly isChanged: boolean;
  /** Whose words it touches, what it would take from members, and what it would make possible, and to how few. */
  readonly effects: EffectsProps;
}

/** Everything that the rules in force say about something that is being written. */
export interface Desk {
  /** Null of a motion. */
  readonly change: Changing | null;
  readonly addressees: readonly Addressee[];
  /** Of a motion: what it may be about. */
  readonly wishes: readonly Wish[];
  /** In words that fit after "to". */
  readonly decides: readonly string[];
}

/** Looks something up under the rules in force: what it would decide, and whom one can ask. Nothing of it is kept. */
export async function deskFor(services: Services, viewer: Viewer, { kind, writing }: { kind: DraftKind; writing: Writing }): Promise<Desk> {
  const situation = await situationOf(services.db, viewer.organisation, null);
  const { rules } = situation;
  const change = kind === "change" ? await changing(services, viewer, writing.body) : null;
  const wishes =
    kind === "change"
      ? []
      : wishesUnder(rules, viewer.language).filter((wish) => wish.matters.length > 0 && wish.kind !== "agenda" && !isOfText(wish));
  const matters = change === null ? mattersOf(wishes, writing.wish) : mattersUnder(rules, decidedBy(change));
  return {
    change,
    wishes,
    addressees: addressees(situation, matters, viewer.now),
    decides: matters.map((matter) => matterInWords(rules, matter, viewer.language)),
  };
}

async function changing({ db }: Services, viewer: Viewer, text: string): Promise<Changing> {
  const before = await compiledInForce(db, viewer.organisation);
  const after = text === before.source ? before : compile(text);
  const view = draftView(before, after);
  const effects = await effectsOfDraft(db, viewer, { before, after });
  return { before: before.source, after, view, isChanged: view.lines.some(({ change }) => change !== "same"), effects };
}

function decidedBy({ view }: Changing): readonly Matter[] {
  return view.comparison.matters.length === 0 ? [{ kind: "change-constitution" }] : view.comparison.matters;
}

function mattersOf(wishes: readonly Wish[], chosen: string): readonly Matter[] {
  return (wishes.find(({ id }) => id === chosen) ?? wishes[0])?.matters ?? [];
}
