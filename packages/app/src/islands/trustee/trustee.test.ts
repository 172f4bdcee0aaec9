import { expect } from "vitest";
import type { Page } from "playwright-core";
import { checkTrustees, ed25519, fingerprint, openKeyFile, readKept, readTrustees, rehearsal, rehearsedPart } from "@folkmoot/ballot";
import { accessibilityFailures } from "../../testing/accessibility.js";
import { browserTest } from "../../testing/browser.js";
import { Ceremonial, UUID } from "../../testing/booth/ceremony.js";
import { hall } from "../../testing/booth/hall.js";
import { trackerWords } from "../../ui/tracker/words.js";
import { heading, officerPage } from "../../testing/booth/in-browser.js";

const PASSPHRASE = "four words nobody guesses";

browserTest(
  "a trustee makes a key, keeps it in two places, and goes through every step to the test paper; a damaged or foreign file says what it is",
  async ({ open }) => {
    const ceremony = new Ceremonial(1, 1);
    const { state } = hall({ kind: null, limits: null, lines: [] });
    let box: Uint8Array | null = null;
    let election: string | null = null;
    let recorded = 2;
    const decrypt = { task: "decrypt" as const, archive: "/box.bel", owner: 1, voters: 2 };
    const now = () => ({
      ...state,
      uuid: UUID,
      election,
      task: box === null ? ceremony.due(1) : { ...decrypt, ballots: recorded, sealedKey: ceremony.finished().sealedKeys[0] ?? "" },
      trustees: [{ number: 1, name: "Ada Okafor", done: [] }],
      you: { ...state.you, trustee: 1 },
    });
    const take = (fields: URLSearchParams): boolean => {
      ceremony.take(fields.get("task") ?? "", 1, fields.get("body") ?? "");
      if (box !== null) recorded = 1;
      return box === null;
    };
    const server = { state: now, take, archive: () => box };
    const page = await officerPage(open, "trustee", server);

    await page.locator("h2", { hasText: "Begin your part of the key" }).waitFor();
    await page.getByLabel("Passphrase", { exact: true }).fill("short");
    await page.getByText("Make my key file").click();
    expect(await page.getByRole("alert").textContent()).toBe("That is shorter than 12 characters.");
    await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
    await page.getByLabel("The same passphrase once more").fill(PASSPHRASE);
    await page.getByText("Make my key file").click();
    await heading(page, "Keep your key file in two places");
    await saved(page, "Save the file");
    const file = await saved(page, "Save the second copy");
    const back = page.getByLabel("Now choose the second copy");
    await back.setInputFiles(fileOf(file.replace("a", "b")));
    expect(await page.getByRole("alert").textContent()).toBe("This is another file than the one just made.");
    expect(ceremony.has("certificate", 1)).toBe(false);
    await back.setInputFiles(fileOf(file));
    expect(await accessibilityFailures(page)).toEqual([]);
    await page.getByText("Both copies are kept").click();
    await heading(page, "Deal out the shares of the key");
    await page.getByRole("button", { name: "Deal out the shares" }).click();
    await heading(page, "Take in your share of the key");

    // Another day, in a browser that knows nothing of it.
    const later = await officerPage(open, "trustee", server);
    await later.locator("h2", { hasText: "Take in your share of the key" }).waitFor();
    const opens = async (text: string, passphrase: string): Promise<void> => {
      await later.getByLabel("Choose your key file").setInputFiles(fileOf(text));
      await later.getByRole("textbox", { name: "Passphrase" }).fill(passphrase);
      await later.getByRole("button", { name: "Open it" }).click();
    };
    await opens("not at all", PASSPHRASE);
    await later.getByText("This is no key file.").waitFor();
    await opens(file.slice(0, -40), PASSPHRASE);
    await later.getByText("This key file is damaged").waitFor();
    await opens(file, "four words nobody guesser");
    await later.getByText("this is not its passphrase").waitFor();
    expect(await accessibilityFailures(later)).toEqual([]);
    await opens(file, PASSPHRASE);
    await later.getByRole("button", { name: "Take in my share" }).click();
    await heading(later, "Open the test paper");
    const key = ceremony.finished().trustees;
    await later.getByText(trackerWords(fingerprint(key))).waitFor();
    await later.getByRole("button", { name: "Open the test paper" }).click();
    await later.getByText("Nothing is to be done by you now.").waitFor();

    const trustees = readTrustees(ed25519, key);
    const paper = rehearsal(ed25519, checkTrustees(ed25519, trustees), UUID);
    expect(rehearsedPart(paper, trustees, { owner: 1, text: ceremony.sent("rehearse", 1) })).not.toBeNull();

    // The server takes the part and says that nothing came; then it shows the box again, without the ballot whose vote it wants to know (H-07).
    const ballots = [[0, 1, 0] as const, [0, 0, 1] as const];
    box = ceremony.box(ballots).bytes;
    await later.getByRole("button", { name: "Look again" }).click();
    await later.getByRole("button", { name: "Check the ballot box" }).click();
    await later.getByRole("button", { name: "Open my part of the result" }).click();
    await later.getByText("The server can't be reached").waitFor();
    expect(ceremony.has("decrypt", 1)).toBe(true);
    await later.getByRole("button", { name: "Check the ballot box" }).click();
    await later.getByText("the vote ended with 1 ballot, and this box has 2").waitFor();
    box = ceremony.box(ballots.slice(1)).bytes;
    await later.getByRole("button", { name: "Check the ballot box" }).click();
    await later.getByText("with other ballots in the box").waitFor();
    expect(await later.getByRole("button", { name: "Open my part of the result" }).count()).toBe(0);

    // An election whose key is none that was tried out.
    election = state.election;
    await later.reload();
    await later.getByText("another key than the one with which you opened the test paper").waitFor();
    expect(await later.getByRole("button", { name: "Check the ballot box" }).count()).toBe(0);
  },
);

browserTest(
  "a registrar makes the credentials, keeps the list and hands in nothing but public halves; later somebody gets a spare one",
  async ({ open }) => {
    const { state } = hall({ kind: null, limits: null, lines: [] });
    const roll = ["Ada Okafor", "Ben Hughes"].map((name) => ({ name, address: `${name.slice(0, 3)}@example.org`, votes: 1 }));
    let handedIn = "";
    const page = await officerPage(open, "registrar", {
      state: () => ({ ...state, phase: "credentials", registrar: "independent", roll, spares: 1 }),
      take: (fields) => (handedIn = fields.get("credentials") ?? ""),
    });
    await page.locator("h2", { hasText: "Make 2 credentials" }).waitFor();
    await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
    await page.getByLabel("The same passphrase once more").fill(PASSPHRASE);
    await page.getByText("Make the credentials").click();
    await heading(page, "The credentials are made");
    expect(await page.getByText("Hand in the public halves").count()).toBe(0);
    const list = await saved(page, "Save the list");
    const keyFile = await saved(page, "Save the key file");
    expect(await accessibilityFailures(page)).toEqual([]);
    await page.getByText("Hand in the public halves").click();
    await page.getByText("The credentials are made and handed in.").waitFor();
    expect(list).toContain("Ada Okafor,Ada@example.org,");
    expect(JSON.parse(handedIn)).toHaveLength(3);
    expect(handedIn).not.toContain("example");

    const wish = { member: "ada", name: "Ada Okafor", address: "Ada@example.org", wants: "another" as const };
    let prints = "";
    const asked = await officerPage(open, "registrar", {
      state: () => ({ ...state, registrar: "independent", wishes: [wish] }),
      take: (fields) => (prints = fields.get("prints") ?? ""),
    });
    await asked.getByLabel("Choose your key file").setInputFiles(fileOf(keyFile));
    await asked.getByRole("textbox", { name: "Passphrase" }).fill(PASSPHRASE);
    await asked.getByRole("button", { name: "Open it" }).click();
    const later = await saved(asked, "Give them a spare one");
    await asked.getByText("It counts from now on.").waitFor();
    expect(await accessibilityFailures(asked)).toEqual([]);
    expect(prints).toMatch(/^[\w-]{43} [\w-]{43}$/);
    const opened = await openKeyFile(later, PASSPHRASE);
    const kept = opened.ok ? readKept(opened.secret) : null;
    expect(kept?.voters.map(({ voter }) => voter)).toEqual(["Ada@example.org", "Ben@example.org", "replaced: Ada@example.org"]);
    expect(list).not.toContain(kept?.voters[0]?.credential ?? "");
    expect(await asked.locator("code").textContent()).toBe(kept?.voters[0]?.credential);
  },
);

/** Presses a button that saves a file, and reads what was saved. */
async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function fileOf(text: string) {
  return { name: "trustee.key", mimeType: "text/plain", buffer: Buffer.from(text) };
}
