import { expect } from "vitest";
import { acceptBallot, fingerprint, readOpening } from "@folkmoot/ballot";
import type { BallotPaper } from "@folkmoot/procedure";
import { accessibilityFailures } from "../../../testing/accessibility.js";
import { browserTest } from "../../../testing/browser.js";
import { Radios, trackerWords } from "../../../ui/index.js";
import { PaperFields } from "../paper/fields.js";
import { hall, type Hall } from "../../../testing/booth/hall.js";
import { booth, heading } from "../../../testing/booth/in-browser.js";

const text = { kind: null, limits: null, lines: ["for", "against"].map((answer) => ({ answer, label: answer })) } as const;
const titles = ["A new bridge", "Trees for the market square", "A pier for the Donaudampfschifffahrtsgesellschaft", "None of these"];
const ranking: NonNullable<Hall["state"]["paper"]> = {
  kind: "ranked",
  limits: { options: 3, none: true },
  lines: titles.map((label, at) => ({ answer: at === 3 ? "none" : `option-${at}`, label })),
};

browserTest(
  "by keyboard alone: choose, review, encrypt, check, vote anew, hand in; nothing leaves the browser before, and then only the ballot",
  async ({ open }) => {
    const there = hall(text);
    const { page, posted } = await booth(open, there, <Radios name="choice" label="Your vote" large options={choices} />);
    const key = async (...keys: readonly string[]): Promise<void> => {
      for (const each of keys) await page.keyboard.press(each);
    };
    await page.locator("[data-booth-paper]").waitFor();
    await page.locator("[name=choice]").first().focus();
    await key("Tab", "Enter");
    expect(await page.locator(".error-summary").textContent()).toContain("Choose one of the three.");
    await page.locator("[name=choice]").first().focus();
    await key("ArrowDown", "Tab", "Enter");
    await heading(page, "Look at your vote once more");
    expect(await page.locator(".booth .lead").textContent()).toBe("Against");
    expect(await accessibilityFailures(page)).toEqual([]);
    await key("Tab", "Enter");
    await heading(page, "Your ballot is encrypted");
    const checked = (await page.locator(".tracker code").textContent()) ?? "";
    expect(await page.locator(".tracker__words").textContent()).toBe(trackerWords(checked));
    await key("Tab", "Tab", "Enter");
    await heading(page, "This ballot is open");
    const opened = readOpening(await page.locator("textarea").inputValue());
    expect([opened.tracker, opened.opening.choices]).toEqual([checked, [[0, 0, 1]]]);
    expect(posted).toEqual([]);

    await page.locator("button", { hasText: "Vote anew" }).focus();
    await key("Enter");
    await page.locator("[data-booth-paper]:focus").waitFor();
    await page.locator("[name=choice]").first().focus();
    await key("Space");
    await page.locator("[data-booth-review]").focus();
    await key("Enter");
    await heading(page, "Look at your vote once more");
    await key("Tab", "Enter");
    await heading(page, "Your ballot is encrypted");
    await key("Tab", "Enter");
    await heading(page, "Your ballot is in the box");
    expect(posted).toHaveLength(1);
    const [ballot = ""] = posted;
    expect(acceptBallot(there.setup.election, { credentials: there.setup.credentials, trackers: new Set([checked]) }, ballot)).toMatchObject({
      accepted: true,
    });
    expect(there.open(ballot)).toEqual([0, 1, 0]);
    expect(await page.locator(".tracker code").textContent()).toBe(fingerprint(ballot));
  },
);

browserTest("a ranking by dragging, by arrows and by numbers is one and the same, and the whole of it is encrypted", async ({ open }) => {
  const there = hall(ranking);
  const { page, posted } = await booth(open, there, <PaperFields on={onPaper} texts={[]} typed={{}} chosen={[]} errors={[]} />, [], {
    viewport: { width: 360, height: 740 },
  });
  await page.locator("[data-booth-paper]").waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const order = () => page.locator(".paper__option .paper__title > [aria-hidden]").allTextContents();
  await page.getByLabel("Place of “A pier for the Donaudampfschifffahrtsgesellschaft”").selectOption("1");
  expect(await order()).toEqual([
    "A pier for the Donaudampfschifffahrtsgesellschaft",
    "A new bridge",
    "Trees for the market square",
    "None of these",
  ]);
  await page.getByLabel("Move “Trees for the market square” up").press("Enter");
  expect(await order()).toEqual([
    "A pier for the Donaudampfschifffahrtsgesellschaft",
    "Trees for the market square",
    "A new bridge",
    "None of these",
  ]);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Move “Trees for the market square” up");
  expect(await accessibilityFailures(page)).toEqual([]);
  const grip = await page.locator(".paper__option", { hasText: "A new bridge" }).locator("[data-grip]").boundingBox();
  const first = await page.locator(".paper__option").first().boundingBox();
  if (grip === null || first === null) throw new Error("nothing to drag");
  await page.mouse.move(grip.x + 10, grip.y + 10);
  await page.mouse.down();
  await page.mouse.move(first.x + 20, first.y + 5, { steps: 5 });
  await page.mouse.up();
  expect(await order()).toEqual([
    "A new bridge",
    "A pier for the Donaudampfschifffahrtsgesellschaft",
    "Trees for the market square",
    "None of these",
  ]);

  await page.locator("[data-booth-review]").click();
  await heading(page, "Look at your vote once more");
  expect(await page.locator(".list-plain li").allTextContents()).toEqual([
    "1. A new bridge",
    "2. A pier for the Donaudampfschifffahrtsgesellschaft",
    "3. Trees for the market square",
  ]);
  expect(await page.locator(".notice").textContent()).toContain("One has no place and comes last.");
  await page.locator("button", { hasText: "Encrypt my vote" }).click();
  await page.locator("button", { hasText: "Hand in this ballot" }).click();
  await heading(page, "Your ballot is in the box");
  expect(there.open(posted[0] ?? "")).toEqual([1, 3, 2, 0]);
});

browserTest(
  "a credential that came by mail is asked for, and a slip in it is said; a lost answer makes it send the same ballot, but after the page was loaded again only a press does",
  async ({ open }) => {
    const there = hall(text);
    const state: Hall["state"] = { ...there.state, registrar: "independent", you: { ...there.state.you, credential: null } };
    const answers: (number | "lost")[] = ["lost", 503, 401, 401];
    const { page, posted } = await booth(open, { ...there, state }, <Radios name="choice" label="Your vote" large options={choices} />, answers);
    const press = (name: string): Promise<void> => page.locator("button", { hasText: name }).click();
    const field = page.getByLabel("Your credential");
    const choose = async (): Promise<void> => {
      await page.locator("[data-booth-paper]").waitFor();
      await page.locator("[name=choice]").first().check();
      await page.locator("[data-booth-review]").click();
    };
    await choose();
    await field.fill(there.credential.replace(/.$/, (last) => (last === "1" ? "2" : "1")));
    await page.locator("button", { hasText: "Encrypt my vote" }).click();
    expect(await page.getByRole("alert").textContent()).toContain("a letter or digit is wrong or missing");
    await field.fill(there.credential.replaceAll("-", " "));
    await press("Encrypt my vote");
    await press("Hand in this ballot");
    await heading(page, "You are signed out");
    expect([posted.length, new Set(posted).size]).toEqual([3, 1]);

    // Whoever signs in next in this tab may be somebody else.
    await page.reload();
    await heading(page, "A ballot was sent from here, and no answer came");
    expect(posted).toHaveLength(3);
    await press("Send it again");
    await heading(page, "You are signed out");
    expect([posted.length, new Set(posted).size]).toEqual([4, 1]);
    await page.reload();
    await press("Put it away");
    await choose();
    await field.fill(there.credential);
    await press("Encrypt my vote");
    await press("Hand in this ballot");
    await heading(page, "Your ballot is in the box");
    expect([posted.length, new Set(posted).size]).toEqual([5, 2]);
  },
);

browserTest("without a script the paper isn't there, and nothing on the page could send a choice", async ({ open }) => {
  const { page } = await booth(open, hall(text), <Radios name="choice" label="Your vote" large options={choices} />, [], {
    javaScriptEnabled: false,
  });
  expect(await page.locator("[data-booth-paper]").isVisible()).toBe(false);
  expect(await page.locator("form [name=choice]").count()).toBe(0);
  expect(await page.locator(".booth__steps").textContent()).toContain("needs a script");
});

const choices = ["For", "Against", "Abstain"].map((label) => ({ value: label.toLowerCase(), label }));

const onPaper = {
  paper: {
    kind: "ranked",
    method: "schulze",
    options: ["option-0", "option-1", "option-2"],
    none: true,
    ticks: null,
    strict: false,
    scale: null,
    points: null,
    budget: null,
    costs: null,
  } as unknown as BallotPaper,
  lines: titles.slice(0, 3).map((title, index) => ({ index, row: null, title, cost: null, href: "#" })),
};
