import { describe, expect, it } from "vitest";
import type { Matter } from "@folkmoot/constitution";
import { Temporal } from "temporal-polyfill";
import { decidedBy } from "./competence.js";
import { decide } from "./decide.js";
import { procedureOf } from "./governing.js";
import { say } from "./words/say.js";
import { member, organisation, rules } from "../testing/amending.js";
import { depositOf } from "../testing/facts.js";

describe("a wish that is refused has the clause, the reason in plain words, and no dead end", () => {
  const now = Temporal.Instant.from("2027-02-01T10:00:00Z");
  const resolution = (matter: Matter): readonly string[] => {
    const decision = decide(
      { rules, organisation, motion: null },
      depositOf({ actor: member(1), to: { procedure: "resolution" }, matters: [matter], touches: [], rules: null }),
      now,
    );
    if (decision.kind !== "refused") return ["opened"];
    const { reasons, lawful } = decision.refusal;
    const zone = rules.organisation.zone.value;
    return [...reasons.map((reason) => `${reason.clause ?? ""}: ${say(reason, zone).long}`), ...lawful.map(({ procedure }) => `→ ${procedure}`)];
  };

  const wishes: readonly (readonly [wish: string, matter: Matter, answer: readonly string[]])[] = [
    [
      "to call a general meeting",
      { kind: "meeting", meeting: "general" },
      ["10A.1: “Resolutions” can't call a general meeting. Only “Calling a general meeting” may do that.", "→ requisition"],
    ],
    [
      "to recall a member of the Committee",
      { kind: "remove", who: "body:committee" },
      ["7.4: “Resolutions” can't remove a member of the Committee. Only “Recall” may do that.", "→ recall"],
    ],
    ["to remove the Secretary", { kind: "remove", who: "office:secretary" }, ["opened"]],
    [
      "to exclude a member",
      { kind: "exclude", who: "member" },
      [
        "4.1: “Resolutions” can't exclude a member. Only “Excluding a member” may do that.",
        "8A.1: “Resolutions” is barred from deciding to exclude a member.",
        "→ exclusion",
      ],
    ],
    [
      "to exclude somebody whom the text does not know",
      { kind: "exclude", who: "stranger" },
      ["8A.1: “Resolutions” can't exclude a stranger. These rules give that to nobody, so it can only be done once they are changed."],
    ],
    [
      "to dissolve the Panel",
      { kind: "dissolve", what: "body:panel" },
      ["11.1: “Resolutions” can't dissolve the Panel. Only “Changing this constitution” may do that.", "→ amendment"],
    ],
    [
      "to change who is a member",
      { kind: "change-membership" },
      ["11.1: “Resolutions” can't change who is a member. Only “Changing this constitution” may do that.", "→ amendment"],
    ],
    [
      "to end the association",
      { kind: "dissolve", what: "organisation:association" },
      [
        "11A.1: “Resolutions” can't dissolve the Association. Only “Ending the association” may do that.",
        "8A.1: “Resolutions” is barred from deciding to dissolve the Association.",
        "→ dissolution",
      ],
    ],
    ["to set the subscription or a priority", { kind: "residual" }, ["opened"]],
    [
      "to elect the Committee by yes or no",
      { kind: "elect", who: "body:committee" },
      [
        "8A: The text asks for an election. This version of Folkmoot can't do that yet, so it does not open the procedure. The clause is law all the same, and people keep it without Folkmoot.",
      ],
    ],
  ];
  it.each(wishes)("%s", (_, matter, answer) => {
    expect(resolution(matter)).toEqual(answer);
  });

  it("to do what only a meeting may: a petition decides what the meeting may decide, and nothing that it may not", () => {
    expect(decidedBy(rules, procedureOf(rules, "petition"), { kind: "residual" }, [])).not.toBeNull();
    for (const matter of [
      { kind: "meeting", meeting: "general" },
      { kind: "remove", who: "body:committee" },
      { kind: "elect", who: "body:committee" },
    ] as const)
      expect(decidedBy(rules, procedureOf(rules, "petition"), matter, [matter])).toBeNull();
  });
});
