import type { Table } from "../tongue.js";
import { WAYS_IN_GERMAN } from "./ways.js";

/** How a vote is taken, and what belongs to a ballot box. */
export const VOTES: Table = {
  how: [
    ["schriftlich|Textform", "in writing"],
    ["in Textform", "in writing"],
    ["in einer Sitzung|Versammlung", "at a meeting"],
    ["auf einer Sitzung|Versammlung", "at a meeting"],
    ["in @der nächste|nächsten {@meeting,ballot.dat}", "at|by|in the next {@meeting,ballot}"],
    ["im|beim {@meeting,ballot.dat}", "at the {@meeting,ballot}"],
    ["in @der {@meeting,ballot.dat}", "at|by|in? the {@meeting,ballot}"],
    ["in|auf|durch @ein {@meeting,ballot.dat}", "at|by|in? a|an {@meeting,ballot}"],
    ["auf|durch @der {@meeting,ballot.dat}", "at|by|in? the {@meeting,ballot}"],
    ["@ein {@meeting,ballot}", "a {@meeting,ballot}"],
    ["@der {@meeting,ballot}", "the {@meeting,ballot}"],
    ["{@meeting,ballot}", "{@meeting,ballot}"],
  ],
  procedure: [
    ["@der {@procedure}", "a|an|the {@procedure}"],
    ["{@procedure}", "{@procedure}"],
  ],
  secrecy: [
    ["geheim", "in secret"],
    ["geheim , und nach dem Ende ohne Namen veröffentlicht", "secret , and published without names after the close"],
    ["namentlich", "by name"],
    ["offen", "openly"],
  ],
  key: [
    ["die|der? Plattform", "the? platform"],
    ["zwei|je? beliebige {n} @der {@body.gen}", "any {n} members|people? of the? {@body}"],
    ["beliebige {n} @der {@body.gen}", "any {n} members|people? of the? {@body}"],
    ["je {n} Mitglieder @der {@body.gen}", "any {n} members|people? of the? {@body}"],
    ["{n} Mitglieder|Mitgliedern @der {@body.gen}", "any {n} members|people? of the? {@body}"],
    ["{n} @der {@body.gen}", "any? {n} of the? {@body}"],
    ["{n} von @der {@body.dat}", "any? {n} of the? {@body}"],
  ],
  registrar: [
    ["die|der? Plattform", "the? platform"],
    ["@der {@office}", "the|a|an? {@office}"],
    ["{@office}", "{@office}"],
  ],
  spares: [
    ["keine Ersatzzugänge", "no spare credentials"],
    ["höchstens|bis? zu? {n} Ersatzzugänge|Ersatzzugang", "at most {n} spare credentials|credential"],
    ["{n} Ersatzzugänge|Ersatzzugang", "at? most? {n} spare credentials|credential"],
  ],
  sampled: [
    ["{n} derer , die auf der Stimmliste stehen", "{n} of those on the roll"],
    ["{n} davon", "{n} of them"],
    ["{n} von ihnen", "{n} of them"],
    ["{n} Mitglieder|Personen", "{n} members|people"],
    ["{n}", "{n}"],
  ],
  shuffles: [
    ["{n} von ihnen", "{n} of them"],
    ["{n} derer , die den Schlüssel halten", "{n} of those who hold the key"],
    ["{n} davon", "{n} of them"],
    ["{n}", "{n}"],
  ],
  contradictions: [
    ["wird die mit mehr Unterstützung angenommen", "the one with more support is adopted"],
    ["der|die|das mit mehr Unterstützung wird angenommen", "the one with more support is adopted"],
    ["wird der|das mit mehr Unterstützung angenommen", "the one with more support is adopted"],
    ["wird keine|keiner|keines|keins von beiden angenommen", "neither is adopted"],
    ["wird keine|keiner|keines|keins angenommen", "neither is adopted"],
  ],
  several: WAYS_IN_GERMAN,
  scale: [
    ["von? {a:n} bis {b:n}", "from? {a:n} to|–|- {b:n}"],
    ["{grades}", "{grades}"],
  ],
  grades: [
    ["{grade} , {grades}", "{grade} , {grades}"],
    ["{grade} und|oder {grades}", "{grade} ,? or|and {grades}"],
    ["{grade}", "{grade}"],
  ],
  reserved: [
    ["{leastMost} {n} Plätze|Platz|Plätzen für {some} vorbehalten|freigehalten sind|ist", "{leastMost} {n} places|place is|are? kept? for {some}"],
    ["{leastMost} {n} Plätze|Platz|Plätzen für {some}", "{leastMost} {n} places|place is|are? kept? for {some}"],
    ["{leastMost} {n} der Plätze für {some}", "{leastMost} {n} of the places is|are? kept? for {some}"],
  ],
  leastMost: [
    ["mindestens|wenigstens", "at least"],
    ["höchstens|maximal", "at most"],
    ["nicht mehr als", "no more than"],
  ],
};
