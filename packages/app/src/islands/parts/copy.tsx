import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Press } from "./press.js";
import { words } from "./spoken.js";

/** Puts a text onto the clipboard. Where the browser doesn't let us (no HTTPS), there is no button: the text can be marked. */
export function Copy({ text }: { readonly text: string }): JSX.Element | null {
  const [copied, setCopied] = useState(false);
  if (!("clipboard" in navigator)) return null;
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Press look="secondary" onPress={copy}>
      {copied ? words.booth.copied : words.booth.copy}
    </Press>
  );
}
