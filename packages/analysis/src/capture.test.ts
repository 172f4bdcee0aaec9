import { readFileSync } from "node:fs";
import { compile } from "@folkmoot/constitution";
import { expect, test } from "vitest";
import { capture } from "./index.js";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
const practised = read("../testing/as-practised.md");
const model = read("../../constitution/texts/model.md");
const of20000 = { members: 20_000 };

test("under the rules as practised that night 7 people change every word in 60 minutes, without notice, and nobody can stop them", () => {
  const { front, shorter, powers } = capture(compile(practised), of20000);
  expect(front).toMatchObject({ people: 7, minutes: 60, notice: null });
  expect(shorter).toEqual([]);
  expect(powers[0]?.ways[0]).toMatchObject({ runs: true, people: 7, certain: 7, stops: [], secrecy: [{ value: "named" }] });
});

test.each(["", "-de"])(
  "under the model constitution%s nobody has an easier way than its front door, since nobody loses a vote by an easier one",
  (language) => {
    const { front, shorter } = capture(compile(read(`../../constitution/texts/model${language}.md`)), of20000);
    expect(front).toMatchObject({ people: 5000, minutes: 80 * 1440 });
    expect(shorter).toEqual([]);
  },
);

test("under the model of a charity four trustees exclude everybody else, and then change every word by themselves, if the regulator consents", () => {
  const { front, shorter } = capture(compile(read("../../constitution/texts/cio.md")), of20000);
  expect(front).toMatchObject({ people: 1000, minutes: 17 * 1440 });
  expect(shorter).toMatchObject([
    {
      people: 4,
      minutes: 70 * 1440,
      steps: [
        {
          act: "exclude",
          procedure: "remove-member",
          from: 20_000,
          to: 4,
          clause: "9B",
          stops: [
            { kind: "vote", people: 4 },
            { kind: "challenge", before: "the next general meeting" },
          ],
        },
        { act: "whole", procedure: "amend-meeting", minutes: 17 * 1440 },
      ],
    },
  ]);
});

test("where who is a member is not protected, changing that is the way round what protects the rest", () => {
  const { shorter } = capture(compile(model.replace("Article 1, Article 3, Article 4, local groups", "Article 1, local groups")), of20000);
  expect(shorter).toMatchObject([
    { people: 2000, minutes: 160 * 1440, steps: [{ act: "membership", procedure: "amendment", from: 20_000, to: 2000 }, { act: "whole" }] },
  ]);
});

test("a way is told with what is asked of whom, what could stop it and how many that takes", () => {
  const way = capture(compile(model), of20000).powers.find(({ id }) => id === "constitution")?.ways[0];
  expect(way).toMatchObject({
    people: 2000,
    certain: 13_334,
    notice: { minutes: 16 * 1440, to: "every member", clause: "9.2" },
    secrecy: [{ value: "secret", clause: "9.1" }],
  });
  expect(way?.asks.map(({ kind, people, of }) => [kind, people, of])).toEqual([
    ["start", 4, 12],
    ["vote", 2000, 20_000],
  ]);
  expect(way?.stops.map(({ kind, people, before }) => [kind, people, before])).toEqual([
    ["vote", 1001, null],
    ["order", 1, "the Panel"],
    ["key", 2, null],
    ["challenge", 1, "the Panel"],
  ]);
});

test("more may be quicker: a vote of the Committee is over when all twelve have answered", () => {
  const writing = capture(compile(model), of20000)
    .powers.find(({ id }) => id === "residual")
    ?.ways.find(({ procedure }) => procedure === "committee-writing");
  expect(writing).toMatchObject({ people: 7, minutes: 7 * 1440, soonest: { people: 12, minutes: 0 }, notice: null });
});

test("seats that are empty can't be used, and no figure is made up for a body of which nobody says how many sit in it", () => {
  const short = capture(compile(practised), { ...of20000, filled: { committee: 6 } });
  expect(short.front).toBeNull();
  const unknown = capture(compile(practised.replace("[twelve](rule:size)", "some")), of20000);
  expect(unknown.powers[0]?.ways[0]?.people).toBeNull();
});

test("where a text has more acts that change who counts than are looked at, the analysis says that it isn't complete", () => {
  const ways = Array.from(
    { length: 30 },
    (_, i) =>
      `### [Way ${"abcdefghij"[i % 10] ?? ""}${"abc"[Math.floor(i / 10)] ?? ""}](procedure:way-${String(i)})\n\n1. [Any member](rule:starts) may propose to [exclude a member](rule:decides).`,
  );
  expect(capture(compile(`${practised}\n${ways.join("\n\n")}\n`), of20000).complete).toBe(false);
  expect(capture(compile(model), of20000).complete).toBe(true);
});
