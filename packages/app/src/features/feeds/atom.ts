import { xml, xmlDocument, type Xml } from "../../platform/xml.js";

/** A web feed (RFC 4287). */
export interface Feed {
  readonly title: string;
  readonly subtitle: string;
  /** The page that it follows, and its own address. */
  readonly page: string;
  readonly self: string;
  readonly language: string;
  /** For a feed without entries. */
  readonly begun: Date;
  /** The newest first. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** Never changes, and is nobody else's. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly at: Date;
  /** Plain text; "" for none. */
  readonly summary: string;
}

/** The feed as a document. Titles and summaries are plain text and said to be, so that no reader takes them for HTML (H-38). */
export function atom({ title, subtitle, page, self, language, begun, entries }: Feed): string {
  return xmlDocument(
    xml(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": language },
      xml("id", {}, self),
      text("title", title),
      text("subtitle", subtitle),
      xml("updated", {}, (entries[0]?.at ?? begun).toISOString()),
      xml("link", { rel: "self", type: "application/atom+xml", href: self }),
      xml("link", { rel: "alternate", type: "text/html", href: page }),
      xml("author", {}, xml("name", {}, title)),
      xml("generator", {}, "Folkmoot"),
      ...entries.map(entry),
    ),
  );
}

function entry({ id, title, url, at, summary }: FeedEntry): Xml {
  const told = summary === "" ? [] : [text("summary", summary)];
  return xml(
    "entry",
    {},
    xml("id", {}, id),
    text("title", title),
    xml("updated", {}, at.toISOString()),
    xml("link", { rel: "alternate", href: url }),
    ...told,
  );
}

function text(name: string, words: string): Xml {
  return xml(name, { type: "text" }, words);
}
