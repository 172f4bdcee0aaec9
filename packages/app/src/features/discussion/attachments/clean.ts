import { err, ok, type Result } from "@folkmoot/exact";
import { MOST_PIXELS } from "../limits.js";
import { cleanGif } from "./gif.js";
import { cleanJpeg } from "./jpeg.js";
import { checkPdf } from "./pdf.js";
import { cleanPng } from "./png.js";
import { cleanWebp } from "./webp.js";

export type FileType = "image/png" | "image/jpeg" | "image/webp" | "image/gif" | "application/pdf";

/** A file as it is kept: of a picture only what is needed to show it. */
export interface Cleaned {
  readonly type: FileType;
  readonly bytes: Uint8Array;
  /** Null of a document. */
  readonly size: PictureSize | null;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export type FileRefusal = "not accepted" | "broken" | "too many points" | "active";

/**
 * What a sent file really is, by its content and never by its name, and what is kept of it. Its whole structure is read: a picture is written anew from the parts
 * that show something, so that no place, camera, comment or hidden second file goes with it; what is not exactly as its format says is refused (ASVS 5.2).
 */
export function clean(bytes: Uint8Array): Result<Cleaned, FileRefusal> {
  const type = typeOf(bytes);
  if (type === null) return err("not accepted");
  if (type === "application/pdf") {
    const fault = checkPdf(bytes);
    return fault === null ? ok({ type, bytes, size: null }) : err(fault);
  }
  const picture = cleaners[type](bytes);
  if (picture === null) return err("broken");
  const { width, height } = picture.size;
  if (width === 0 || height === 0) return err("broken");
  return width * height > MOST_PIXELS ? err("too many points") : ok({ type, ...picture });
}

/** What the cleaner of a format gives: null where the file is not exactly as the format says. */
export type Picture = { readonly bytes: Uint8Array; readonly size: PictureSize } | null;

const cleaners: { readonly [Type in Exclude<FileType, "application/pdf">]: (bytes: Uint8Array) => Picture } = {
  "image/png": cleanPng,
  "image/jpeg": cleanJpeg,
  "image/webp": cleanWebp,
  "image/gif": cleanGif,
};

function typeOf(bytes: Uint8Array): FileType | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (head.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (head.startsWith("RIFF") && head.slice(8) === "WEBP") return "image/webp";
  if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) return "image/gif";
  return head.startsWith("%PDF-") ? "application/pdf" : null;
}
