import { expect, test } from "vitest";
import { newText } from "./new-text.js";

test("what stands above the quoted mail is what counts, whichever program quoted it", () => {
  const answers = [
    "I agree.\n\nOn Fri, 27 Jan 2017 at 20:00, Riverside Association <vote@example.org> wrote:\n> The old text\n> goes on",
    "I agree.\n\nOn Fri, 27 Jan 2017 at 20:00, Riverside Association\n<vote@example.org> wrote:\n\n> The old text",
    "I agree.\n\nAm 27.01.2017 um 20:00 schrieb Riverside Association:\n> Der alte Text",
    "I agree.\r\n\r\n-----Original Message-----\r\nFrom: Riverside\r\nSent: Friday\r\n\r\nThe old text",
    "I agree.\n\n-------- Ursprüngliche Nachricht --------\nVon: Riverside",
    "I agree.\n\n________________________________\nFrom: Riverside\nSent: Friday",
    "I agree.\n\nFrom: Riverside Association\nSent: Friday\nTo: me\nSubject: Re\n\nold",
    "I agree.\n\nVon: Riverside\nGesendet: Freitag\nAn: mich\n\nalt",
    "I agree.\n-- \nRhona Calder\nSecretary",
    "I agree.\n\nSent from my iPhone",
    "> The old text\n\nI agree.",
  ];
  expect(answers.map(newText)).toEqual(answers.map(() => "I agree."));
});

test("nothing is lost of a text that only looks like a quotation", () => {
  const texts = [
    "On Friday we met, and she wrote:\nwe should wait.\nI think so too.",
    "From: the beginning, I was against it.",
    "One -- two\n--- three",
    "Le Monde wrote about it.",
    "Line one\n\nLine two > line one",
  ];
  expect(texts.map(newText)).toEqual(texts);
});

test("a text that is all quotation leaves nothing", () => {
  expect(newText("> one\n> two\n")).toBe("");
  expect(newText("-- \nRhona")).toBe("");
});

test("a mail that was made to hold it up is read at once", () => {
  const start = process.cpuUsage();
  for (const hostile of [
    "On ".repeat(200_000),
    "On x\n".repeat(100_000),
    `On ${"schrieb ".repeat(100_000)}`,
    ">".repeat(500_000),
    "From: x\n".repeat(80_000),
    "\n".repeat(500_000),
  ])
    newText(hostile);
  expect(process.cpuUsage(start).user).toBeLessThan(1_500_000);
});
