import type { JSX } from "preact";
import { encodeQR } from "qr";

/** Light modules around it, without which no reader finds it (ISO/IEC 18004, 6.3.8). */
const QUIET = 4;

export interface QrProps {
  readonly text: string;
  /** What it is good for, for whoever doesn't see it. */
  readonly label: string;
}

const asOnePicture = { role: "img" } as const;

/** A text as a picture for a camera: one path, black on white in the dark too. */
export function Qr({ text, label }: QrProps): JSX.Element {
  const rows = encodeQR(text, "raw", { ecc: "low", border: QUIET });
  const size = rows.length;
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} {...asOnePicture} aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={pathOf(rows)} fill="#000" />
    </svg>
  );
}

/** Whether a text fits into one that a telephone still reads from a screen: 129 modules a side. */
export function fitsQr(text: string): boolean {
  return new TextEncoder().encode(text).length <= MOST_BYTES;
}

/** Byte mode, version 28, error correction low (ISO/IEC 18004, table 7). */
const MOST_BYTES = 1_528;

/** Each run of dark modules of a row is one rectangle. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .map((row, y) => {
      const runs = row
        .map((dark) => (dark ? "x" : " "))
        .join("")
        .matchAll(/x+/g);
      return Array.from(runs, ({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`).join("");
    })
    .join("");
}
