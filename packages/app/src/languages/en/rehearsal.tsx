import type { ComponentChildren } from "preact";

export const rehearsal = {
  title: "The clock of this rehearsal",
  itIs: (now: ComponentChildren) => <>It is {now} here.</>,
  body: "It goes on by itself, and any member can move it forward, never back. What was due until then happens, as if the days had passed, and each move is an entry in the record.",
  signInTitle: "Sign in to move the clock",
  signIn: (signIn: string, inbox: string) => (
    <>
      <a href={signIn}>Sign in</a>, or choose somebody in the <a href={inbox}>inbox of this rehearsal</a>.
    </>
  ),
  nothingWaits: "Nothing waits for a date. Put a motion forward, or sign, or send a notice: then something does.",
  next: (what: string, at: ComponentChildren) => (
    <>
      What comes next: <strong>{what}</strong>, on {at}.
    </>
  ),
  meetingBegins: "a meeting begins",
  toNext: "To the next deadline",
  day: "+ 1 day",
  hour: "+ 1 hour",
  waits: "What waits for you now",
  motions: "Where the motions stand",
  people: "People whom you can be",
  nobodyReal: (inbox: string) => (
    <>
      Nobody here is real. <a href={inbox}>Sign in as one of them, or read their mail</a>.
    </>
  ),
  samplePeople: "Sample people",
  name: "Name",
  who: "Who they are",
  evening: "The evening, step by step",
  notMoved: "The clock was not moved.",
};
