import fc from "fast-check";
import { expect, test } from "vitest";
import { clean } from "./clean.js";
import { crc32 } from "./crc32.js";
import { orientationIn } from "./orientation.js";
import { gif, jpeg, pdf, png, webp, withExif } from "./samples.js";

const SIZE = { width: 16, height: 8 };
const kept = (bytes: Uint8Array): string => {
  const cleaned = clean(bytes);
  return cleaned.ok ? Buffer.from(cleaned.value.bytes).toString("latin1") : `refused: ${cleaned.reason}`;
};

test("each kind of file is known by its content, and the size of a picture is read", () => {
  expect(clean(png)).toMatchObject({ ok: true, value: { type: "image/png", size: SIZE } });
  expect(clean(jpeg)).toMatchObject({ ok: true, value: { type: "image/jpeg", size: SIZE } });
  expect(clean(webp)).toMatchObject({ ok: true, value: { type: "image/webp", size: SIZE } });
  expect(clean(gif)).toMatchObject({ ok: true, value: { type: "image/gif", size: { width: 1, height: 1 } } });
  expect(clean(pdf)).toMatchObject({ ok: true, value: { type: "application/pdf", size: null } });
});

test("a cleaned picture is cleaned to itself", () => {
  for (const picture of [png, jpeg, webp, gif, withExif(jpeg)]) {
    const once = clean(picture);
    if (!once.ok) throw new Error(once.reason);
    expect(clean(once.value.bytes)).toEqual(once);
  }
});

test("where a photograph was taken stays behind, which side of it is up does not", () => {
  const photograph = withExif(jpeg);
  expect(photograph.toString("latin1")).toContain("SECRET 51.5N");
  const cleaned = clean(photograph);
  if (!cleaned.ok) throw new Error(cleaned.reason);
  const text = Buffer.from(cleaned.value.bytes).toString("latin1");
  expect(text).not.toContain("SECRET");
  const at = text.indexOf("Exif");
  expect(orientationIn(cleaned.value.bytes.subarray(at))).toBe(6);
  // Turned on its side it is shown the other way round.
  expect(cleaned.value.size).toEqual({ width: 8, height: 16 });
});

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

test("words, profiles, comments and what stands behind the end are in no cleaned file", () => {
  const secret = Buffer.from("SECRET");
  const [head, rest] = [png.subarray(0, 33), png.subarray(33)];
  expect(kept(Buffer.concat([head, chunk("tEXt", secret), chunk("eXIf", secret), rest, secret]))).not.toContain("SECRET");
  expect(kept(Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, 8]), secret, jpeg.subarray(2), secret]))).not.toContain("SECRET");
  expect(kept(gif)).not.toContain("SECRET");
  const exif = Buffer.concat([Buffer.from("EXIF"), Buffer.from([6, 0, 0, 0]), secret]);
  const longer = Buffer.concat([webp, exif]);
  longer.writeUInt32LE(longer.length - 8, 4);
  expect(kept(longer)).not.toContain("SECRET");
  expect(kept(jpeg)).not.toContain("ICC_PROFILE");
});

test.each<[string, Buffer | string]>([
  ["a page called a picture", "<!doctype html><script>alert(1)</script>"],
  ["a drawing with a script", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ["a program", "MZ\u0090\0\u0003"],
  ["nothing but a beginning", "GIF89a"],
  ["a GIF that is a script", "GIF89a/*<svg/onload=alert(1)>*/=1;"],
  ["a PNG that ends early", png.subarray(0, png.length - 12)],
  ["a PNG whose header is wrong", Buffer.concat([png.subarray(0, 20), Buffer.from([9]), png.subarray(21)])],
  ["a JPEG that ends early", jpeg.subarray(0, 400)],
  ["a JPEG with a page in it", Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from("<script>alert(1)</script>")])],
  ["a WebP that lies about its length", Buffer.concat([webp.subarray(0, 4), Buffer.from([0xff, 0xff, 0xff, 0x7f]), webp.subarray(8)])],
  ["a PDF without an end", pdf.subarray(0, 60)],
  ["a PDF with a page behind it", Buffer.concat([pdf, Buffer.from("<script>alert(1)</script>")])],
])("%s is refused", (_, bytes) => {
  expect(clean(Buffer.from(bytes as string)).ok).toBe(false);
});

test.each(["/JavaScript (x)", "/J#61vaScript (x)", "/JS(x)", "/Launch ", "/EmbeddedFile ", "/Encrypt 5 0 R", "/SubmitForm "])(
  "a PDF with %s is refused",
  (words) => {
    const acting = Buffer.from(pdf.toString("latin1").replace("/Type /Catalog", `/Type /Catalog ${words}`), "latin1");
    expect(clean(acting)).toEqual({ ok: false, reason: "active" });
  },
);

test("a picture that would fill the memory of every reader is refused", () => {
  const header = Buffer.from(png.subarray(16, 29));
  header.writeUInt32BE(60_000, 0);
  header.writeUInt32BE(60_000, 4);
  const huge = Buffer.concat([png.subarray(0, 8), chunk("IHDR", header), png.subarray(33)]);
  expect(clean(huge)).toEqual({ ok: false, reason: "too many points" });
});

test("whatever bytes come, the answer is a file or a refusal, and never takes long (H-57)", () => {
  const beginnings = [png, jpeg, webp, gif, pdf].map((whole) => whole.subarray(0, 30));
  fc.assert(
    fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 300 }), (beginning, rest) => {
      expect(typeof clean(Buffer.concat([beginning, rest])).ok).toBe("boolean");
    }),
    { numRuns: 500 },
  );
  for (const [whole, at] of [png, jpeg, webp, gif].flatMap((picture) =>
    Array.from({ length: picture.length }, (_, place) => [picture, place] as const),
  )) {
    const flipped = Buffer.from(whole);
    flipped[at] = (flipped[at] ?? 0) ^ 0x55;
    expect(typeof clean(flipped).ok).toBe("boolean");
  }
  const start = process.cpuUsage();
  for (const head of beginnings) clean(Buffer.concat([head, Buffer.alloc(5_000_000, 0xff)]));
  for (const head of beginnings) clean(Buffer.concat([head, Buffer.alloc(5_000_000, 0)]));
  clean(Buffer.concat([Buffer.from("%PDF-1.4"), Buffer.from("#4".repeat(2_000_000)), Buffer.from("\nstartxref\n1\n%%EOF")]));
  expect(process.cpuUsage(start).user).toBeLessThan(3_000_000);
});
