import { numbers, plural } from "./numbers.js";

export const layout = {
  /** For <html lang>. */
  tag: "en-GB",
  /** The language's own name, for the switch. */
  name: "English",
  skip: "Skip to the main content",
  main: "Main",
  signIn: "Sign in",
  signOut: "Sign out",
  home: "Home",
  waiting: "Waiting for you",
  motions: "Motions",
  constitution: "Constitution",
  members: "Members",
  record: "Record",
  announcements: "Announcements",
  check: "Check an announcement",
  modelTexts: "Model texts",
  allOrganisations: "All organisations here",
  languages: "Languages",
  boundByADecision: "Folkmoot: those who are bound by a decision take part in making it.",
  everyAct: (record: string) => (
    <>
      Every formal act, refused ones included, goes into <a href={record}>the public record</a>. Anyone can check it.
    </>
  ),
  recordHolds: (record: string, entries: number) => (
    <>
      <a href={record}>The public record</a> holds {numbers.whole(entries)} signed {plural(entries, { one: "entry", other: "entries" })}. Anyone can
      check it.
    </>
  ),
};
