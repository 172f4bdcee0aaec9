import { beforeAll, expect, test } from "vitest";
import { DISCUSSION, discussed, says, type Discussed } from "../../../testing/discussed.js";
import type { Visitor } from "../../../testing/browser-like.js";
import { words } from "../../../testing/reading.js";
import { RIVERSIDE, newKey } from "../../../testing/riverside.js";
import { fileName } from "../acts/attach.js";
import { jpeg, pdf, png, withExif } from "../attachments/samples.js";
import { FILES_OF_A_POST, LARGEST_FILE } from "../limits.js";

let moot: Discussed;
beforeAll(async () => {
  moot = await discussed();
});

const fileOf = (bytes: Buffer, name: string): File => new File([new Uint8Array(bytes)], name);

async function sends(visitor: Visitor, post: string, file: File, { said = "The river in flood.", key = newKey() } = {}) {
  const body = new FormData();
  body.set("file", file);
  body.set("words", said);
  body.set("key", key);
  return visitor.postForm(`${post}/files`, body, `${post}/files`);
}

const filesIn = (html: string): string[] => [...html.matchAll(/(?:src|href)="([^"]+\/files\/[0-9a-f-]{36})"/g)].flatMap(([, path]) => path ?? []);

test("a picture is shown with its words, without what its camera wrote into it, as what it is and nothing else", async () => {
  const [nell, idris] = [await moot.as("Nell Sedge"), await moot.as("Idris Mead")];
  const post = await says(nell, "Look at this.");
  expect((await sends(nell, post, fileOf(withExif(jpeg), "IMG 0001.HTML"))).status).toBe(303);
  const { html } = await idris.get(post);
  expect(html).toContain('alt="The river in flood."');
  const [path = ""] = filesIn(html);
  const { headers, html: bytes, status } = await idris.get(path);
  expect(status).toBe(200);
  expect(bytes).not.toContain("SECRET");
  expect(Object.fromEntries(headers)).toMatchObject({
    "content-type": "image/jpeg",
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringContaining("sandbox"),
    "cross-origin-resource-policy": "same-origin",
    "content-disposition": "inline; filename*=UTF-8''IMG-0001.jpg",
  });
});

test("a PDF is only ever handed out for saving", async () => {
  const nell = await moot.as("Nell Sedge");
  const post = await says(nell, "The survey.");
  await sends(nell, post, fileOf(pdf, "survey.pdf"));
  const { html } = await nell.get(post);
  expect(html).not.toContain("<img");
  const { headers } = await nell.get(filesIn(html)[0] ?? "");
  expect(headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''survey.pdf");
});

test("a file that lies about its type, is too large or has no words is refused, and the words come back", async () => {
  const nell = await moot.as("Nell Sedge");
  const post = await says(nell, "No file.");
  const page = new File(["<!doctype html><script>alert(1)</script>"], "picture.png", { type: "image/png" });
  const refused = await sends(nell, post, page);
  expect([refused.status, words(refused.html)]).toEqual([
    422,
    expect.stringContaining("This is no PNG, JPEG, WebP, GIF or PDF, whatever its name says."),
  ]);
  expect(refused.html).toContain('value="The river in flood."');
  expect((await sends(nell, post, new File([new Uint8Array(LARGEST_FILE + 1)], "a.png"))).status).toBe(422);
  expect((await sends(nell, post, fileOf(png, "a.png"), { said: " " })).status).toBe(422);
  expect((await sends(nell, post, new File([], "a.png"))).status).toBe(422);
  expect(filesIn((await nell.get(post)).html)).toEqual([]);
});

test("a post has five files at most, and a form that is sent twice adds one", async () => {
  const nell = await moot.as("Nell Sedge");
  const post = await says(nell, "Many pictures.");
  const key = newKey();
  await Promise.all([sends(nell, post, fileOf(png, "a.png"), { key }), sends(nell, post, fileOf(png, "a.png"), { key })]);
  expect(new Set(filesIn((await nell.get(post)).html)).size).toBe(1);
  await Promise.all(Array.from({ length: 6 }, () => sends(nell, post, fileOf(png, "a.png"))));
  expect(new Set(filesIn((await nell.get(post)).html)).size).toBe(FILES_OF_A_POST);
});

test("a file is there for whoever may read its post and for nobody else: not for outsiders, not under another post or organisation, not once it is withdrawn", async () => {
  const nell = await moot.as("Nell Sedge");
  const [post, other] = [await says(nell, "With a file."), await says(nell, "Without.")];
  await sends(nell, post, fileOf(png, "a.png"));
  const [path = ""] = filesIn((await nell.get(post)).html);
  expect((await moot.visitor().get(path)).status).toBe(303);
  expect((await nell.get(path.replace(post, other))).status).toBe(404);
  expect((await nell.get(path.replace(RIVERSIDE, "nowhere"))).status).toBe(404);
  await nell.post(`${post}/withdraw`, {});
  expect((await nell.get(path)).status).toBe(404);
});

test("only the author adds files, and no other page reads forms with files", async () => {
  const [nell, idris] = [await moot.as("Nell Sedge"), await moot.as("Idris Mead")];
  const post = await says(nell, "Mine alone.");
  const body = new FormData();
  for (const [name, value] of [
    ["words", "x"],
    ["key", newKey()],
  ] as const)
    body.set(name, value);
  body.set("file", fileOf(png, "a.png"));
  expect((await idris.postForm(`${post}/files`, body, post)).status).toBe(404);
  expect((await idris.postForm(DISCUSSION, body, DISCUSSION)).status).toBe(415);
});

test.each([
  ["../../etc/passwd", "etc-passwd.png"],
  ['a"\r\nset-cookie: x=1.png', "a-set-cookie-x-1.png"],
  ["<script>.html", "script.png"],
  ["", "file.png"],
  ["Hochwasser Größe.JPG", "Hochwasser-Größe.png"],
  ["x".repeat(500), `${"x".repeat(80)}.png`],
  ["a.php.png", "a-php.png"],
])("H-38: a file called %j is called %j", (sent, called) => {
  expect(fileName(sent, "image/png")).toBe(called);
});
