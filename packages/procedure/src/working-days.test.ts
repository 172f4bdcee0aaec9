import { describe, expect, it } from "vitest";
import { compile, mayBeInForce, type Rules } from "@folkmoot/constitution";
import { apply, UNFOUNDED } from "./apply.js";
import { calendar } from "./calendar.js";
import type { SetHolidays } from "./command.js";
import { datesOf, deadlineAt } from "./dates.js";
import { decide } from "./decide.js";
import type { Event } from "./event.js";
import type { OrganisationFacts } from "./facts.js";
import { procedureOf } from "./governing.js";
import { givenAt, noticeRequired } from "./notice.js";
import { check, enter, openLedger } from "./replay.js";
import { say } from "./words/say.js";
import { at, done, handle, HASH } from "../testing/facts.js";
import { shipped, puttingOneText } from "../testing/texts.js";

// The model with 10 working days' notice, an e-mail that counts as given on the next working day, and the bank holidays of England as the Secretary sets them.

const text = puttingOneText(shipped("model").source)
  .replace(
    /\[An e-mail counts as given 48 hours after it was sent\]\(rule:delivery\)/u,
    "[An e-mail counts as given 24 hours after it was sent, or on the next working day](rule:delivery). Working days are [Monday to Friday, except the bank holidays](rule:working). The **[bank holidays](calendar:bank)** of a year are set by [the Secretary](rule:by)",
  )
  .replaceAll("[14 days' notice](rule:period)", "[10 working days' notice](rule:period)")
  .replaceAll("[14 days after the result is declared](rule:when)", "[14 days after the result is declared, or on the next working day](rule:when)");
const compiled = compile(text);
const { rules } = compiled;
const secretary = { handle: handle(2), as: { kind: "office", office: "secretary" } } as const;
const of2027 = ["2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28"];
const setting = (more: Partial<SetHolidays> = {}): SetHolidays => ({
  kind: "set-holidays",
  motion: null,
  calendar: "bank",
  year: 2027,
  days: of2027,
  actor: secretary,
  ...more,
});
const founding: Event[] = [
  { t: "founded", mode: "real", origin: "folkmoot.example/riverside", successor: HASH, at: "2026-12-01T09:00:00.000Z" },
  { t: "constitution", version: 1, text: HASH, rules: HASH, language: "folkmoot/1", motion: null, at: "2026-12-01T09:00:00.000Z" },
  { t: "register", joined: 100, left: 0 },
];
const before: OrganisationFacts = founding.reduce<OrganisationFacts>(apply, UNFOUNDED);
const set = done(decide({ rules, organisation: before, motion: null }, setting(), at("2026-12-15T09:00:00.000Z")));
const organisation = set.reduce<OrganisationFacts>(apply, before);
const notice = (of: Rules, id: string) => {
  const stage = procedureOf(of, id).stages.find((one) => one.kind === "notice");
  if (stage?.kind !== "notice") throw new Error("it has a notice");
  return stage;
};

describe("a notice of working days", () => {
  it("may be in force, and runs", () => {
    expect(compiled.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(mayBeInForce(compiled)).toBe(true);
    expect(compiled.unrun.filter(({ words }) => /working|holiday/u.test(words))).toEqual([]);
  });

  it("counts neither weekends nor the holidays that were set, and its certificate names them", () => {
    const under = { rules, organisation };
    const sent = "2027-03-18T10:00:00.000Z";
    expect(givenAt(under, sent)).toBe("2027-03-19T10:00:00.000Z");
    const required = noticeRequired(under, notice(rules, "amendment"), { sent, event: "2027-04-07T10:00:00.000Z" });
    expect(required).toMatchObject({
      status: "met",
      evidence: { had: 10, needed: 10, days: "working", earliest: "2027-04-06T23:00:00.000Z", holidays: "2027-03-26 2027-03-29" },
    });
    expect(say(required, "Europe/London").long).toContain("Not counted, as holidays: Friday 26 March 2027, Monday 29 March 2027.");
    expect(say(required, "Europe/London", "de")).toMatchObject({ short: "10 von 10 Werktagen Ankündigungsfrist" });
  });

  it("a mail sent on Good Friday's eve counts as given after Easter", () => {
    expect(givenAt({ rules, organisation }, "2027-03-25T16:00:00.000Z")).toBe("2027-03-30T15:00:00.000Z");
  });

  it("goes by the holidays that were known when it began: a day that is set later moves nothing that runs", () => {
    const later = done(
      decide({ rules, organisation, motion: null }, setting({ days: [...of2027, "2027-12-31"].toSorted() }), at("2027-12-20T09:00:00.000Z")),
    );
    const then = later.reduce<OrganisationFacts>(apply, organisation);
    const period = { n: 8, unit: "day", days: "working" } as const;
    expect(datesOf(rules, then.holidays).after("2027-12-17T09:00:00.000Z", period)).toBe(
      datesOf(rules, organisation.holidays).after("2027-12-17T09:00:00.000Z", period),
    );
    expect(datesOf(rules, then.holidays).after("2027-12-21T09:00:00.000Z", period)).toBe("2028-01-06T00:00:00.000Z");
    expect(datesOf(rules, organisation.holidays).after("2027-12-21T09:00:00.000Z", period)).toBe("2028-01-05T00:00:00.000Z");
  });

  it("a date that is no working day moves on to the next, and so does the end of a deadline", () => {
    const dates = datesOf(rules, organisation.holidays);
    const known = "2027-01-01T00:00:00.000Z";
    expect(deadlineAt({ kind: "date", date: "2027-05-01", or: "next working day" }, known, dates)).toBe("2027-05-03T23:00:00.000Z");
    expect(deadlineAt({ kind: "date", date: "2027-05-01" }, known, dates)).toBe("2027-04-30T23:00:00.000Z");
  });

  it("stands in a calendar of what is put today", () => {
    const dates = (holidays: OrganisationFacts["holidays"]) =>
      calendar({ rules, holidays }, "amendment", at("2027-03-01T10:00:00.000Z"), [{ kind: "change-constitution" }]);
    expect(dates(organisation.holidays).at(-1)?.to).not.toBe(dates(undefined).at(-1)?.to);
  });
});

describe("setting holidays", () => {
  const refused = (command: SetHolidays, time = "2026-12-15T09:00:00.000Z", facts = before) => {
    const decision = decide({ rules, organisation: facts, motion: null }, command, at(time));
    return decision.kind === "refused" ? decision.refusal.reasons.map(({ code, clause }) => [code, clause]) : [];
  };

  it("is for whom the text names, for a year that is not over, with days of that year", () => {
    const clause = rules.calendars?.[0]?.clause;
    expect(refused(setting())).toEqual([]);
    expect(refused(setting({ actor: { handle: handle(1), as: { kind: "member" } } }))).toEqual([["standing", clause]]);
    expect(refused(setting({ calendar: "other" }))).toEqual([["calendar", null]]);
    expect(refused(setting({ year: 2025, days: [] }))).toEqual([["calendar", clause]]);
    expect(refused(setting({ year: 2033, days: [] }))).toEqual([["calendar", clause]]);
    expect(refused(setting({ days: ["2028-01-01"] }))).toEqual([["calendar", clause]]);
    expect(refused(setting({ days: ["2027-01-02", "2027-01-01"] }))).toEqual([["calendar", clause]]);
  });

  it("may be done anew, but not without end", () => {
    const often = Array.from({ length: 20 }, () => set)
      .flat()
      .reduce<OrganisationFacts>(apply, before);
    expect(refused(setting(), "2026-12-16T09:00:00.000Z", often).map(([code]) => code)).toEqual(["room"]);
  });

  it("is decided again by whoever audits the record", () => {
    const firstWrong = (events: readonly Event[]): string | null => {
      const ledger = openLedger(() => rules);
      for (const event of events) {
        const wrong = check(ledger, event);
        if (wrong !== null) return wrong;
        enter(ledger, event);
      }
      return null;
    };
    const [holidays] = set;
    if (holidays?.t !== "holidays") throw new Error("it sets holidays");
    expect(firstWrong([...founding, holidays])).toBeNull();
    expect(firstWrong([...founding, { ...holidays, as: { kind: "member" } }])).toBe("holidays that the rules refuse: standing");
    expect(firstWrong([...founding, { ...holidays, year: 2040 }])).toBe("holidays that the rules refuse: calendar");
    const decision = decide({ rules, organisation: before, motion: null }, setting({ year: 2040 }), at("2026-12-15T09:00:00.000Z"));
    if (decision.kind !== "refused") throw new Error("it is refused");
    expect(firstWrong([...founding, decision.event])).toBeNull();
  });
});
