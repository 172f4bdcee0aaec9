import type { ComponentChildren } from "preact";

export const account = {
  title: "Your account",
  whereSignedIn: "Where you are signed in",
  unknown: "If you don't know one of these, end it, and tell the secretary.",
  thisBrowser: "This browser",
  since: (since: ComponentChildren, seen: ComponentChildren) => (
    <>
      Since {since}, last seen {seen}
    </>
  ),
  /** A browser and a system from closed lists (see device.ts): "Firefox on Linux". */
  device: (browser: string, system: string | null) => (system === null ? browser : `${browser} on ${system}`),
  signOutHere: "Sign out here",
  end: (device: string) => `Sign out there (${device})`,
  hearing: "How you hear of things",
  hearingMore: "Digests, reminders, quiet hours",
  calendars: "Calendars",
  tokens: "Programs that act for you",
  membership: "Your membership",
  register: "What the register says about you",
};
