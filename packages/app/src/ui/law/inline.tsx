import type { ComponentChildren, JSX } from "preact";
import { showHidden, type Inline } from "@folkmoot/constitution";

/** Words of a rule book. Text nodes only; characters that can't be seen are printed by their names (H-57). */
export function Inlines({ inline, anchors }: { inline: readonly Inline[]; anchors: ReadonlyMap<string, string> }): JSX.Element {
  return (
    <>
      {inline.map((piece, index): ComponentChildren => (
        <Piece key={index} piece={piece} anchors={anchors} />
      ))}
    </>
  );
}

function Piece({ piece, anchors }: { piece: Inline; anchors: ReadonlyMap<string, string> }): JSX.Element {
  switch (piece.kind) {
    case "text":
      return <>{showHidden(piece.text)}</>;
    case "strong":
      return (
        <strong>
          <Inlines inline={piece.inline} anchors={anchors} />
        </strong>
      );
    case "emphasis":
      return (
        <em>
          <Inlines inline={piece.inline} anchors={anchors} />
        </em>
      );
    case "live":
      return <span class={piece.blank === null ? "live live--unread" : "live"}>{showHidden(piece.text)}</span>;
    case "term":
      return piece.opens ? <dfn class="term">{showHidden(piece.text)}</dfn> : <>{showHidden(piece.text)}</>;
    case "see": {
      const anchor = anchors.get(piece.article);
      return anchor === undefined ? <>{showHidden(piece.text)}</> : <a href={`#${anchor}`}>{showHidden(piece.text)}</a>;
    }
  }
}
