/** A calendar to subscribe to (iCalendar, RFC 5545), as small as such a feed can be: events with a name, a time and an address. */
export interface Calendar {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
}

export interface CalendarEvent {
  /** The same for the same thing, so that a deadline that moves moves in the calendar. */
  readonly uid: string;
  readonly starts: Date;
  readonly title: string;
  readonly text: string;
  readonly url: string;
}

/** The calendar as a document. Every line is folded and every text escaped, so that a title is a title whatever stands in it (H-38). */
export function calendar({ name, events }: Calendar): string {
  return lines([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Folkmoot//Folkmoot//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    ...events.flatMap(event),
    "END:VCALENDAR",
  ]);
}

/** A moment and no span: what is due at an instant takes no time, and nobody's calendar shows them as busy. DTSTAMP is that instant, so that the same events are the same bytes. */
function event({ uid, starts, title, text, url }: CalendarEvent): readonly string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(starts)}`,
    `DTSTART:${utc(starts)}`,
    `SUMMARY:${escaped(title)}`,
    ...(text === "" ? [] : [`DESCRIPTION:${escaped(text)}`]),
    `URL:${url.replaceAll(CONTROLS, "")}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** Halves of pairs among them: they are no text. */
const CONTROLS = /[\p{Cc}\p{Cs}]/gu;
/** In bytes, without the line end (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/** TEXT (3.3.11): a backslash, a comma, a semicolon and a line end mean something else; other control characters aren't allowed. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?|\u2028|\u2029/g, "\n")
    .replaceAll(/[\\,;]/g, (letter) => `\\${letter}`)
    .replaceAll("\n", "\\n")
    .replaceAll(CONTROLS, "");
}

/** "20170127T200000Z". */
function utc(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

function lines(written: readonly string[]): string {
  return written.map((line) => `${folded(line)}\r\n`).join("");
}

/** Folded between characters, never within one. */
function folded(line: string): string {
  let [text, length] = ["", 0];
  for (const letter of line) {
    const bytes = Buffer.byteLength(letter);
    if (length + bytes > LONGEST_LINE) [text, length] = [`${text}\r\n `, 1];
    text += letter;
    length += bytes;
  }
  return text;
}
