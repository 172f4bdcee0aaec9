import type { JSX } from "preact";
import { renderToString } from "preact-render-to-string";
import { wordsOf, type Language } from "../../languages/index.js";
import type { Letter, LetterLink, Section, Sender } from "./letter.js";
import * as look from "./look.js";

/** A letter for a mail program: one column that fits a phone, every style at its element, no picture and nothing that is loaded from anywhere. */
export function htmlOf(letter: Letter, from: Sender & { readonly language: Language }): string {
  return `<!doctype html>${renderToString(<Html letter={letter} from={from} />)}`;
}

type Props = { readonly letter: Letter; readonly from: Sender & { readonly language: Language } };

const widest = 600;

function Html({ letter, from }: Props): JSX.Element {
  return (
    <html lang={from.language === "en" ? "en-GB" : from.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{letter.subject}</title>
        <style dangerouslySetInnerHTML={{ __html: look.styleSheet }} />
      </head>
      <body class="paper" style={`margin:0;padding:0;background:${look.paper};-webkit-text-size-adjust:100%`}>
        <main class="edge" style="display:block;padding:24px 12px">
          <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" style={`max-width:${widest}px;margin:0 auto;text-align:left`}>
            <tr>
              <td class="sheet" style={`padding:32px 36px;background:${look.sheet};border:1px solid ${look.line};border-radius:4px`}>
                <Sheet letter={letter} from={from} />
              </td>
            </tr>
            <tr>
              <td style="padding:16px 18px 24px">
                <Foot from={from} links={letter.foot ?? []} />
              </td>
            </tr>
          </table>
        </main>
      </body>
    </html>
  );
}

function Sheet({ letter: { sentence, text, sections = [], link, otherwise }, from }: Props): JSX.Element {
  return (
    <>
      <p class="soft rule" style={`${small};margin:0 0 20px;padding:0 0 12px;border-bottom:1px solid ${look.line};letter-spacing:.02em`}>
        {from.name}
      </p>
      <h1 class="ink" style={`margin:0 0 20px;font:600 22px/1.35 ${look.serif};color:${look.ink}`}>
        {sentence}
      </h1>
      {paragraphs(text).map((lines) => (
        <p class="ink" style={`margin:0 0 16px;font:400 17px/1.55 ${look.serif};color:${look.ink};overflow-wrap:anywhere`}>
          {broken(lines)}
        </p>
      ))}
      {sections.map((section) => (
        <Several section={section} />
      ))}
      <p style="margin:28px 0">
        <a class="button" href={link.url} style={button}>
          {link.words}
        </a>
      </p>
      <p class="wash ink" style={`margin:0;padding:12px 16px;background:${look.wash};font:400 15px/1.5 ${look.sans};color:${look.ink}`}>
        {otherwise}
      </p>
    </>
  );
}

function Several({ section: { title, lines } }: { section: Section }): JSX.Element {
  return (
    <>
      <h2 class="soft" style={`margin:28px 0 4px;font:600 15px/1.4 ${look.sans};color:${look.inkSoft}`}>
        {title}
      </h2>
      {lines.map(({ words, detail, url }) => (
        <div class="rule" style={`padding:12px 0;border-top:1px solid ${look.line}`}>
          <p style={`margin:0;font:400 17px/1.45 ${look.sans};overflow-wrap:anywhere`}>
            <a class="link" href={url} style={`color:${look.accent};text-decoration:underline;text-underline-offset:3px`}>
              {words}
            </a>
          </p>
          {detail === "" ? null : (
            <p class="ink" style={`margin:6px 0 0;font:400 16px/1.5 ${look.serif};color:${look.ink};overflow-wrap:anywhere`}>
              {broken(detail.split("\n"))}
            </p>
          )}
        </div>
      ))}
    </>
  );
}

function Foot({ from, links }: { from: Props["from"]; links: readonly LetterLink[] }): JSX.Element {
  return (
    <>
      {links.length === 0 ? null : (
        <p class="soft" style={`${small};margin:0 0 8px`}>
          {links.flatMap(({ words, url }, at) => {
            const one = (
              <a class="soft" href={url} style={`color:${look.inkSoft};text-decoration:underline;text-underline-offset:3px`}>
                {words}
              </a>
            );
            return at === 0 ? [one] : [" · ", one];
          })}
        </p>
      )}
      {from.rehearsal ? (
        <p class="soft" style={`${small};margin:0`}>
          {wordsOf(from.language).letter.rehearsal}
        </p>
      ) : null}
    </>
  );
}

const small = `font:400 14px/1.5 ${look.sans};color:${look.inkSoft}`;
/** A link with room around it, which every mail program draws; a real button is drawn by few. */
const button = `display:inline-block;padding:13px 22px;background:${look.accent};color:#ffffff;font:600 17px/1.2 ${look.sans};text-decoration:none;border-radius:4px`;

function broken(lines: readonly string[]): readonly (string | JSX.Element)[] {
  return lines.flatMap((line, index) => (index === 0 ? [line] : [<br />, line]));
}

function paragraphs(text: string): readonly (readonly string[])[] {
  return text === "" ? [] : text.split(/\n{2,}/).map((paragraph) => paragraph.split("\n"));
}
