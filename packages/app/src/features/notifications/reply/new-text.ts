/**
 * What somebody wrote above the mail that they answer: without the quoted mail, the line that introduces it, and a signature. One pass over the lines, so that no
 * text can hold it up; the library that is most used for this searches the whole text with patterns that backtrack. Where it is in doubt it keeps too much: the
 * author sees what was posted and can edit it, and what was lost nobody sees.
 */
export function newText(body: string): string {
  const lines = body.replaceAll("\r\n", "\n").replaceAll("\r", "\n").split("\n");
  const end = lines.findIndex((line, at) => endsHere(line, lines.slice(at + 1, at + LINES_AHEAD)));
  const own = (end === -1 ? lines : lines.slice(0, end)).filter((line) => !line.startsWith(">"));
  return own
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

/** An introduction may be broken over this many lines. */
const LINES_AHEAD = 4;

function endsHere(line: string, next: readonly string[]): boolean {
  const words = line.trim();
  return isSignature(line) || DIVIDERS.some((divider) => divider.test(words)) || isOutlookHead(words, next) || isIntroduction(words, next);
}

/** "-- " on a line of its own (RFC 3676, 4.3); some programs drop the space. And what phones add. */
function isSignature(line: string): boolean {
  return line === "-- " || line === "--" || /^(?:Sent from my |Get Outlook for |Von meinem \S{1,20} gesendet|Gesendet von )/.test(line);
}

const DIVIDERS = [/^-{2,}\s?(?:Original Message|Ursprüngliche Nachricht|Weitergeleitete Nachricht|Forwarded message)\s?-{2,}$/i, /^_{20,}$/];

/** "From: …" followed by "Sent: …" or "To: …", as Outlook heads what it quotes. */
function isOutlookHead(words: string, next: readonly string[]): boolean {
  return /^(?:From|Von): \S/.test(words) && next.some((line) => /^(?:Sent|Date|To|Gesendet|Datum|An): \S/.test(line.trim()));
}

/**
 * "On Friday, Rhona Calder wrote:", "Am Freitag schrieb Rhona Calder:": a line that begins like that and, within the next few, ends with a colon before quoted
 * text. Somebody's own sentence is followed by something else.
 */
function isIntroduction(words: string, next: readonly string[]): boolean {
  if (!/^(?:On|Am|Le|El) \S/.test(words)) return false;
  const following = [words, ...next.map((line) => line.trim())];
  const colon = following.findIndex((line) => /(?:wrote|schrieb.{0,120}|écrit|escribió) ?:$/.test(line));
  if (colon === -1) return false;
  const after = following.slice(colon + 1).find((line) => line !== "");
  return after === undefined || after.startsWith(">");
}
