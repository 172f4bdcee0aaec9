import { renderToString } from "preact-render-to-string";
import { decodeQR } from "qr/decode.js";
import { expect, test } from "vitest";
import { fitsQr, Qr } from "./qr.js";

const long = `https://folkmoot.example/check-a-ballot#${"0123456789abcdef.".repeat(87)}`;

test("what a camera reads from it is the text", () => {
  for (const text of ["https://folkmoot.example/o/river/motions/7/box/ballot/abc", "Grüße", long]) expect(decodeQR(pictureOf(text))).toBe(text);
});

test("more than a telephone reads from a screen is no picture", () => {
  expect(fitsQr(long)).toBe(true);
  expect(fitsQr(`${long}x`.repeat(2))).toBe(false);
});

/** The pixels that a browser would draw, eight by eight for each module. */
function pictureOf(text: string) {
  const svg = renderToString(<Qr text={text} label="A code" />);
  const size = 8 * Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const data = new Uint8Array(size * size * 4).fill(255);
  for (const [, x = "", y = "", length = ""] of svg.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let row = 8 * Number(y); row < 8 * Number(y) + 8; row++)
      for (let column = 8 * Number(x); column < 8 * (Number(x) + Number(length)); column++)
        data.fill(0, 4 * (row * size + column), 4 * (row * size + column) + 3);
  return { width: size, height: size, data };
}
