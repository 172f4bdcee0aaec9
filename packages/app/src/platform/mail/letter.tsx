import { renderToString } from "preact-render-to-string";

/** A mail: one sentence, the text, one link, and what happens if its reader does nothing (design: look, "mail"). */
export interface Letter {
  readonly subject: string;
  readonly sentence: string;
  /** Plain paragraphs, a blank line between them; "" for none. */
  readonly text: string;
  readonly link: { readonly words: string; readonly url: string };
  readonly otherwise: string;
}

export interface Written {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The rest of a long text is one press away; 20,000 copies of it are not needed. */
const longestText = 4_000;
const longestSubject = 150;

/** The two forms of a letter, which say the same. What people typed stays text: no header, no tag and no link of theirs can come of it (H-38). */
export function write(letter: Letter, from: { readonly name: string; readonly rehearsal: boolean }): Written {
  const parts = { ...letter, text: shortened(letter.text), from };
  return { subject: oneLine(letter.subject, longestSubject), text: plain(parts), html: `<!doctype html>${renderToString(<Html {...parts} />)}` };
}

/** A header is one line: line ends and other control characters become spaces. */
export function oneLine(text: string, longest: number): string {
  const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, " ").trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}

interface Parts extends Letter {
  readonly from: { readonly name: string; readonly rehearsal: boolean };
}

const rehearsalNote = "This is a rehearsal: nothing in it is real, and no mail leaves this server.";

function plain({ sentence, text, link, otherwise, from }: Parts): string {
  const parts = [sentence, text, `${link.words}:\n${link.url}`, otherwise, `-- \n${from.name}`, from.rehearsal ? rehearsalNote : ""];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function Html({ sentence, text, link, otherwise, from }: Parts) {
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="color-scheme" content="light dark" />
      </head>
      <body>
        <p>
          <strong>{sentence}</strong>
        </p>
        {paragraphs(text).map((lines) => (
          <p>{lines.flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))}</p>
        ))}
        <p>
          <a href={link.url}>{link.words}</a>
        </p>
        <p>{otherwise}</p>
        <hr />
        <p>
          {from.name}
          {from.rehearsal ? ` – ${rehearsalNote}` : ""}
        </p>
      </body>
    </html>
  );
}

function paragraphs(text: string): readonly (readonly string[])[] {
  return text === "" ? [] : text.split(/\n{2,}/).map((paragraph) => paragraph.split("\n"));
}

function shortened(text: string): string {
  const trimmed = text.trim();
  return trimmed.length <= longestText ? trimmed : `${trimmed.slice(0, longestText)} …\n\n(The whole text is behind the link.)`;
}
