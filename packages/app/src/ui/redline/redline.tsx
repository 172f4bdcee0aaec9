import type { JSX } from "preact";
import type { ComponentWords } from "../../languages/components.js";
import { useComponentWords, useLanguage, useLawLanguage } from "../language/language.js";

/** `RedlineLine` of packages/constitution: one line of prose with what went and what came. */
export interface RedlineLine {
  readonly clause: string | null;
  readonly parts: readonly RedlinePart[];
  /** The number it had before it was moved. */
  readonly movedFrom?: string | null;
  /** The number it had before the counting changed. */
  readonly renumberedFrom?: string | null;
  /** Words that stay and set another rule now, or none. */
  readonly relinked?: readonly Relinked[];
}

export interface RedlinePart {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
  /** What to print instead where the text holds characters that can't be seen. */
  readonly shown?: string | null;
}

export interface Relinked {
  readonly words: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** More unchanged lines in a row than this are left out, with their number. */
const keptUnchanged = 1;

/**
 * Two texts as one: what goes is struck through, what comes is underlined, and both are said in words to those who hear the page.
 * Text only: whatever was typed stands there as its letters (H-38), and invisible characters by their names (H-57).
 */
export function Redline({ lines, whole = false }: { lines: readonly RedlineLine[]; whole?: boolean }): JSX.Element {
  const { redline: words } = useComponentWords().ui;
  const shown = whole ? lines.map((line): Shown => ({ line })) : leaveOutUnchanged(lines);
  if (!lines.some(isChanged)) return <p class="redline soft">{words.same}</p>;
  return (
    <div class="redline">
      {shown.map((item, index) =>
        "line" in item ? (
          <Line key={index} line={item.line} />
        ) : (
          <p class="redline__gap" key={index}>
            {words.unchanged(item.left)}
          </p>
        ),
      )}
    </div>
  );
}

function Line({ line }: { line: RedlineLine }): JSX.Element {
  return (
    <p class={isChanged(line) ? "redline__line redline__line--changed" : "redline__line"}>
      <span class="redline__clause">{line.clause}</span>
      <span class="redline__words">
        <span lang={useLawLanguage()}>
          {line.parts.map((part, index) => (
            <Part key={index} part={part} />
          ))}
        </span>
        <Remarks line={line} />
      </span>
    </p>
  );
}

/** What the words alone don't show: a move, another count, words that bind something else now. */
function Remarks({ line }: { line: RedlineLine }): JSX.Element | null {
  const { redline: words } = useComponentWords().ui;
  const remarks = [
    ...(line.movedFrom ? [words.moved(line.movedFrom)] : []),
    ...(line.renumberedFrom ? [words.renumbered(line.renumberedFrom)] : []),
    ...(line.relinked ?? []).map((relinked) => relinkedWords(relinked, words)),
  ];
  if (remarks.length === 0) return null;
  return <span class="redline__remark">{remarks.join(" ")}</span>;
}

function relinkedWords({ words, before, after }: Relinked, say: ComponentWords["ui"]["redline"]): string {
  if (before === null) return say.nowSets(words, after ?? "");
  if (after === null) return say.noLongerSets(words, before);
  return say.setsAnother(words, before, after);
}

function Part({ part }: { part: RedlinePart }): JSX.Element {
  const { redline: words } = useComponentWords().ui;
  const text = part.shown ?? part.text;
  if (part.kind === "same") return <>{text}</>;
  if (part.kind === "gone") {
    return (
      <del class="redline__gone">
        <Heard>{words.takenOut}</Heard>
        {text}
        <Heard>{words.end}</Heard>
      </del>
    );
  }
  return (
    <ins class="redline__new">
      <Heard>{words.putIn}</Heard>
      {text}
      <Heard>{words.end}</Heard>
    </ins>
  );
}

/** For those who hear the page: in its language, between words that may be in another. */
function Heard({ children }: { children: string }): JSX.Element {
  const language = useLanguage();
  return (
    <span class="visually-hidden" lang={useLawLanguage() === undefined ? undefined : language}>
      {children}
    </span>
  );
}

type Shown = { readonly line: RedlineLine } | { readonly left: number };

function leaveOutUnchanged(lines: readonly RedlineLine[]): Shown[] {
  const near = lines.map((_, index) => lines.slice(Math.max(0, index - keptUnchanged), index + keptUnchanged + 1).some(isChanged));
  const shown: Shown[] = [];
  let left = 0;
  lines.forEach((line, index) => {
    if (!near[index]) {
      left += 1;
      return;
    }
    if (left > 0) shown.push({ left });
    left = 0;
    shown.push({ line });
  });
  if (left > 0) shown.push({ left });
  return shown;
}

function isChanged(line: RedlineLine): boolean {
  return line.parts.some((part) => part.kind !== "same") || Boolean(line.movedFrom) || (line.relinked ?? []).length > 0;
}
