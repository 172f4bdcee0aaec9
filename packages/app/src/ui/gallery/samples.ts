import { Temporal } from "temporal-polyfill";
import type { LawfulWay, Refusal, Requirement } from "@folkmoot/procedure";
import type { Viewer } from "../../platform/web.js";
import type { RedlineLine } from "../redline/redline.js";
import type { TimelineStage } from "../timeline/timeline.js";

/** Everything that the gallery shows is made up; nobody in it exists. */
export const zone = "Europe/London";
export const now = Temporal.Instant.from("2017-01-14T09:30:00Z");
export const constitution = "/o/movement/constitution";

export const viewer: Viewer = {
  organisation: {
    id: "movement",
    name: "The Riverside Movement",
    mode: "rehearsal",
    accent: "ink",
    facts: { mode: "rehearsal", version: 1, members: 20_000, seated: { committee: 12 }, meetings: [] },
    zone,
    recordSize: 1_204,
  },
  member: { id: "00000000-0000-4000-8000-000000000001", name: "Ada Okafor", capacities: [{ kind: "member" }] },
  now,
  csrf: "sample",
  path: "/o/movement/motions",
  language: "en",
};

export const stages: readonly TimelineStage[] = [
  { name: "Support", status: "past", from: "2017-01-02T10:00:00Z", to: "2017-01-05T10:00:00Z" },
  { name: "Notice", status: "past", from: "2017-01-06T10:00:00Z", to: "2017-01-08T10:00:00Z" },
  { name: "Discussion", status: "now", from: "2017-01-08T10:00:00Z", to: "2017-01-29T10:00:00Z" },
  { name: "Ballot", status: "to come", from: "2017-01-30T00:00:00Z", to: "2017-02-13T00:00:00Z" },
  { name: "Challenge window", status: "to come", from: "2017-02-13T00:00:00Z", to: "2017-02-27T00:00:00Z" },
  { name: "Takes effect", status: "to come", from: "2017-02-27T00:00:00Z", to: null },
];

export const requirements: readonly Requirement[] = [
  {
    code: "support",
    status: "met",
    clause: "11.2",
    words: "the lower of 2% of the members and 200 members",
    evidence: { count: 412, needed: 200 },
    earliest: null,
  },
  {
    code: "notice",
    status: "pending",
    clause: "8.2",
    words: "14 clear days' notice",
    evidence: { days: 4, needed: 14 },
    earliest: "2017-01-27T00:00:00.000Z",
  },
  {
    code: "majority",
    status: "unmet",
    clause: "11.4",
    words: "at least two thirds of the votes cast are in favour",
    evidence: { for: 3002, cast: 11_216 },
    earliest: null,
  },
  {
    code: "tie",
    status: "met",
    clause: null,
    words: "If the votes are equal, the proposal is lost.",
    evidence: {},
    earliest: null,
  },
];

const sentences: { readonly [code: string]: string } = {
  support: "412 of 20,000 members have signed; 200 were needed.",
  notice: "Notice was given 4 clear days ago; 14 are needed before the vote may open.",
  majority: "3,002 of 11,216 votes cast were in favour; 7,478 were needed.",
  tie: "The votes were not equal.",
  competence: "The Steering Committee may not adopt a constitution. Only a founding may.",
  barred: "A body can't be dissolved by a decision in writing.",
};

export function say(requirement: Requirement): { short: string; long: string } {
  const sentence = sentences[requirement.code] ?? requirement.words;
  return { short: sentence, long: sentence };
}

const way: LawfulWay = {
  procedure: "committee-meeting",
  name: "A meeting of the Steering Committee",
  clause: "3.1",
  matters: ["residual"],
  calendar: [
    {
      stage: "notice",
      kind: "notice",
      name: "Notice",
      clause: "3.2",
      words: "14 clear days' notice",
      from: "2017-01-10T19:40:00.000Z",
      to: "2017-01-27T00:00:00.000Z",
    },
    {
      stage: "vote",
      kind: "vote",
      name: "Vote",
      clause: "3.3",
      words: "more than half of the votes cast",
      from: "2017-01-27T00:00:00.000Z",
      to: null,
    },
  ],
  earliestVote: "2017-01-27T00:00:00.000Z",
  earliestEffect: "2017-01-27T00:00:00.000Z",
  notYet: [],
};

export const refusal: Refusal = {
  reasons: [
    { code: "competence", status: "unmet", clause: "2.1", words: "Only this procedure may adopt a constitution", evidence: {}, earliest: null },
    { code: "barred", status: "unmet", clause: "4.1", words: "create or dissolve a body", evidence: {}, earliest: null },
    {
      code: "notice",
      status: "unmet",
      clause: "3.2",
      words: "14 clear days' notice",
      evidence: { days: 0, needed: 14 },
      earliest: "2017-01-27T00:00:00.000Z",
    },
  ],
  lawful: [way],
};

export const redlineLines: readonly RedlineLine[] = [
  { clause: "11.1", parts: [{ kind: "same", text: "Only this procedure may change this constitution. A proposal contains one subject only." }] },
  {
    clause: "11.2",
    parts: [
      { kind: "same", text: "The Committee or the lower of " },
      { kind: "gone", text: "2% of the members and 200 members" },
      { kind: "new", text: "1% of the members and 100 members" },
      { kind: "same", text: " may propose a change." },
    ],
  },
  { clause: "11.3", parts: [{ kind: "new", text: "The text is open to discussion for 21 days." }] },
  { clause: "11.4", parts: [{ kind: "same", text: "The text is put to a members' ballot." }] },
  { clause: "11.5", parts: [{ kind: "same", text: "It takes effect 14 days after the result is declared." }] },
  { clause: "12.1", parts: [{ kind: "same", text: "A member who believes that a decision broke this constitution may challenge it." }] },
];

export const markdown = `A **short** reason, with [a link](https://example.org/minutes) and a list:

- the Committee met on *Tuesday*
- nobody was told

> What is there to stop anyone?

Thank you.`;
