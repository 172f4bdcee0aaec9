import { boxWaitsFor, shufflesNeeded } from "@folkmoot/procedure";
import { areSettled } from "../registrar/lists.js";
import { mayTakeKey } from "../shared-key.js";
import { fitsGroup } from "./change-group.js";
import { onMotion, phaseOf, rehearsedIn, type Found } from "../where.js";

/** What the platform does by itself, as soon as it can be done. */
export type Next =
  | "change the group"
  | "make the key"
  | "take the key"
  | "make credentials"
  | "ask the registrar"
  | "make ready"
  | "add up"
  | "mix"
  | "end shuffles"
  | "decrypt"
  | "open"
  | "publish";

/** The next thing that nobody has to do; null: the box waits for a person or a date, is over, or can't go on. Depends on what is stored and the time alone. */
export function nextOf(found: Found): Next | null {
  const { box, holding, situation, now, events } = found;
  if (box.fault !== null) return null;
  const byPlatform = holding.key.kind === "platform";
  switch (phaseOf(found)) {
    case "key":
      if (!fitsGroup(found)) return "change the group";
      if (mayTakeKey(found)) return "take the key";
      return byPlatform ? "make the key" : beforeReady(found);
    case "rehearsal":
    case "credentials":
    case "waiting":
      if (box.election === null && !fitsGroup(found)) return "change the group";
      return box.election === null ? beforeReady(found) : null;
    case "open":
      return holding.turnout ? "publish" : null;
    case "counting":
      return events.EndBallots === undefined ? null : "add up";
    case "shuffling":
      if ((events.Shuffle ?? 0) >= shufflesNeeded(onMotion(situation), box.stage)) return "end shuffles";
      return byPlatform ? "mix" : null;
    case "decrypting": {
      const needed = holding.key.kind === "trustees" ? holding.key.needed : 1;
      if ((events.PartialDecryption ?? 0) >= needed) return "open";
      return byPlatform ? "decrypt" : null;
    }
    case "opened":
    case "lapsed":
      return null;
  }

  function beforeReady({ credentials, trustees, lists }: Found): Next | null {
    const waits = boxWaitsFor(situation, box.stage, now);
    // The roll and its credentials come before the paper: whoever makes them has time.
    if (waits === "roll") return null;
    if (credentials === 0) {
      if (holding.registrar.kind === "platform") return "make credentials";
      return box.registrar_asked ? null : "ask the registrar";
    }
    if (waits !== null || box.trustees === null || !areSettled({ credentials, lists })) return null;
    const rehearsed = holding.key.kind === "platform" || rehearsedIn(trustees) >= holding.key.needed;
    return rehearsed ? "make ready" : null;
  }
}
