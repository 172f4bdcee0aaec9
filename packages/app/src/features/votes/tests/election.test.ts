import { sql } from "kysely";
import { expect, test } from "vitest";
import { audited } from "../../../testing/audited.js";
import { called } from "../../../testing/called.js";
import { keyOn, words } from "../../../testing/reading.js";
import { BASE, river, type River } from "../../../testing/river.js";
import { RIVERSIDE } from "../../../testing/riverside.js";

const [KOFI, NELL] = ["Kofi Larch", "Nell Sedge"];
const MOTION = `${BASE}/motions/1`;
const FORM = `${MOTION}/options/new`;

/** What a page says in its own words: the law, which it quotes, has words of its own. */
function ownWords(html: string): string {
  return words(
    html
      .replace(/<style.*?<\/style>/gs, "")
      .replace(/<(q|blockquote)[ >].*?<\/\1>/gs, "")
      .replace(/<span lang="en-GB">.*?<\/span>/gs, ""),
  );
}

/** Reads pages as two members do, one in each language; answers with what the first says in English. */
async function read(story: River, paths: readonly string[]): Promise<string> {
  const saidTo = async (name: string, path: string): Promise<string> => {
    const { status, html } = await story.by(name).get(path);
    expect([path, status]).toEqual([path, 200]);
    return ownWords(html);
  };
  const said = await Promise.all(paths.map((path) => saidTo(KOFI, path)));
  const german = await Promise.all(paths.map((path) => saidTo(NELL, path)));
  paths.forEach((path, index) => {
    expect(said[index], path).not.toMatch(/.{0,40}proposal/i);
    expect(german[index], path).not.toMatch(/.{0,40}vorschl[aä]g/i);
  });
  return said[0] ?? "";
}

test("an election reads like one from the first page to the result, in both languages, and whoever is elected is no item of the programme", async () => {
  const story = await river([KOFI, NELL]);
  await sql`update member set language = 'de' where organisation = ${RIVERSIDE} and id = ${story.idOf(NELL)}`.execute(story.app.services.db);
  const kofi = story.by(KOFI);
  const form = { kind: "proposal", on: "", base: "", title: "Eve Rill", text: "Walks by the locks.", group: "0" };
  const draft = `${BASE}/drafts/new?kind=motion&wish=named-leaders&to=procedure:leaders`;
  expect(await read(story, [`${BASE}/start/named-leaders`, `${BASE}/start`, draft])).toContain("This calls an election");
  const call = await called(story, {
    of: "leaders",
    wishes: ["Ada Fenn", "Ben Sallow", "Cleo Marsh"].map((title) => ({ title })),
    then: async () => {
      expect(await read(story, [FORM + "?kind=proposal"])).toMatch(
        /Stand as a candidate.*Name of the candidate.*Kept places.*For any other place members under 30/,
      );
      const empty = await kofi.post(FORM, { ...form, title: "" }, { on: `${FORM}?kind=proposal` });
      expect([empty.status, ownWords(empty.html)]).toEqual([422, expect.stringContaining("Write the name.")]);
      const look = await kofi.post(FORM, form, { on: `${FORM}?kind=proposal` });
      expect(ownWords(look.html)).toMatch(/Eve Rill for a place kept for members under 30.*Enter this candidate/);
      await kofi.post(`${FORM}/put`, { ...form, key: keyOn(look.html) }, { on: MOTION });
      expect((await kofi.get(`${MOTION}/composites/new`)).status).toBe(404);
      const pages = [MOTION, `${MOTION}/options/1`, `${BASE}/motions`, `${BASE}/home`, BASE, `${BASE}/news`, `${BASE}/calendar.ics`];
      expect(await read(story, pages)).toMatch(
        /Candidates may come forward until .*Candidates Everybody who has come forward.*Stand as a candidate.*Candidate 4.*Eve Rill for a place kept for members under 30/,
      );
    },
  });
  expect(await read(story, [`${MOTION}/vote`, `${BASE}/home`])).toContain(
    "3 places are filled. At least 1 of the places is kept for members under 30. On this paper: Eve Rill.",
  );
  const [ada, ben, cleo, eve] = ["Ada Fenn", "Ben Sallow", "Cleo Marsh", "Eve Rill"].map((name) => call.at(name));
  const voters = story.members.filter((id) => id !== story.idOf(KOFI));
  for (const [index, mark] of [
    `${ada}>${ben}`,
    `${ada}>${ben}`,
    `${ada}`,
    `${ada}`,
    `${ben}`,
    `${ben}`,
    `${ben}`,
    `${cleo}`,
    `${cleo}`,
    `${eve}`,
  ].entries())
    await call.cast(voters[index] ?? "", mark);
  await call.toTheEnd();
  const after = [`${MOTION}/result`, `${MOTION}/certificate`, `${MOTION}/options/1`, `${BASE}/home`, BASE, `${BASE}/news`];
  expect(await read(story, after)).toMatch(/3 were elected: .*Eve Rill/);
  expect(await read(story, [MOTION])).toMatch(/Candidate 3 Not elected.*Cleo Marsh/);
  const programme = words((await story.app.visitor().get(`${BASE}/programme`)).html);
  expect(programme).toMatch(
    /Nothing has been adopted yet.*Elected Walk leaders: Ada Fenn , Ben Sallow , Eve Rill , until Monday 24 January 2028 \( result \)/,
  );
  expect(programme).not.toContain("Carried out by");
  expect(await read(story, [`${BASE}/home`])).not.toContain("Carried out by");
  expect((await kofi.get(`${BASE}/programme/1`)).status).toBe(404);
  const { rows: mails } = await sql<{ said: string }>`
    select distinct subject || body_text as said from outbox where organisation = ${RIVERSIDE}`.execute(story.app.services.db);
  expect(mails.length).toBeGreaterThan(3);
  for (const { said } of mails) expect(said).not.toMatch(/.{0,40}(proposal|vorschl[aä]g)/i);
  expect(await audited(story.app.services, RIVERSIDE)).toMatchObject({ valid: true });
  expect(await read(story, [`${BASE}/record`])).toMatch(/Motion 1: elected: 3; 10 papers.*Motion 1: somebody stands as a candidate\./);
});
