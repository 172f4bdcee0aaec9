import { say, type LawfulWay, type Requirement } from "@folkmoot/procedure";
import type { z } from "zod";
import type { Services } from "../../platform/services.js";
import type { Viewer } from "../../platform/web.js";
import type { MotionLine } from "../motions/index.js";
import type { lawfulWay, motionLine, requirement } from "./shapes.js";

/** What the rules require, in the words of whoever asks. */
export function saidRequirement(of: Requirement, { organisation, language }: Viewer): z.input<typeof requirement> {
  const { code, status, clause, words, evidence, earliest } = of;
  return { code, status, clause, words, said: say(of, organisation.zone, language).long, evidence, earliest };
}

export function saidWay({ procedure, name, clause, matters, earliestVote, earliestEffect, calendar }: LawfulWay): z.input<typeof lawfulWay> {
  return {
    procedure,
    name,
    clause,
    matters: [...matters],
    earliestVote,
    earliestEffect,
    calendar: calendar.map(({ stage, kind, name: called, clause: by, from, to }) => ({ stage, kind, name: called, clause: by, from, to })),
  };
}

export function saidLine({ config }: Services, { number, title, state, sentence, procedure, at, href }: MotionLine): z.input<typeof motionLine> {
  return { number, title, state, sentence, procedure, at, url: config.publicUrl + href };
}
