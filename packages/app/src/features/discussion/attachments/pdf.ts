/** How far from the end its last line may stand (ISO 32000-1, Annex H: what readers accept). */
const TAIL = 1_024;

/** What does something by itself when a PDF is opened, carries other files, or hides its content from this check. */
const active = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|GoToE|XFA|Encrypt)(?![A-Za-z0-9])/;

/**
 * Whether a PDF has its beginning, its table of objects and its end, and none of what acts by itself. There is no parser of PDF that we would trust with a
 * stranger's file: names inside compressed objects are not seen, which is why a PDF is only ever handed out for saving and never shown by us.
 */
export function checkPdf(bytes: Uint8Array): "broken" | "active" | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  if (!/^%PDF-[12]\.[0-9]/.test(text)) return "broken";
  const tail = text.slice(-TAIL);
  if (!/startxref\s+[0-9]{1,10}\s+%%EOF\s*$/.test(tail)) return "broken";
  return active.test(unescaped(text)) ? "active" : null;
}

/** Names may be written with codes, "/J#61vaScript" (ISO 32000-1, 7.3.5). */
function unescaped(text: string): string {
  return text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
