import type { JSX } from "preact";
import { Draft, MarkdownText, Redline, useWords } from "../../../../ui/index.js";
import type { OptionContent } from "../content.js";

/** The text of an option: as a redline where it changes one. */
export function OptionText({ content }: { content: OptionContent }): JSX.Element {
  const { options: words } = useWords();
  switch (content.kind) {
    case "change":
      return <Draft view={content.draft} />;
    case "words":
      return <Redline lines={content.lines} whole />;
    case "text":
      return <MarkdownText>{content.text}</MarkdownText>;
    case "withheld":
      return <p class="soft">{words.page.noText}</p>;
  }
}
