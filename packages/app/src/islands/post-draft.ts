/**
 * Keeps what is being written in this browser until it has been sent, so that a closed tab or a lost answer takes nothing with it. Without it everything works;
 * it only ever fills a field that is empty. What has been sent is forgotten on the page that says so.
 */
const prefix = "folkmoot-post ";
/** A draft that nobody came back to. */
const longestKept = 30 * 86_400_000;
const pause = 400;

interface Kept {
  readonly words: string;
  readonly at: number;
}

for (const holder of document.querySelectorAll<HTMLElement>("[data-keep]")) keep(holder);

function keep(holder: HTMLElement): void {
  const [field, name] = [holder.querySelector("textarea"), holder.dataset["keep"] ?? ""];
  if (field === null || name === "") return;
  const key = prefix + name;
  const before = read(key);
  if (field.value === "" && before !== null) field.value = before;
  let timer = 0;
  field.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => write(key, field.value), pause);
  });
  // Sent: should the answer be lost, the browser still has the page; should it come, nothing is left over.
  field.form?.addEventListener("submit", () => {
    window.clearTimeout(timer);
    write(key, field.value);
    sessionStorage.setItem(`${prefix}sent`, key);
  });
}

/** The page after sending says that it is there: only then the draft is forgotten. */
if (document.querySelector("[data-sent]") !== null) {
  const sent = sessionStorage.getItem(`${prefix}sent`);
  if (sent !== null) localStorage.removeItem(sent);
  sessionStorage.removeItem(`${prefix}sent`);
}

function read(key: string): string | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null") as Kept | null;
    return kept === null || typeof kept.words !== "string" || Date.now() - kept.at > longestKept ? null : kept.words;
  } catch {
    return null;
  }
}

function write(key: string, words: string): void {
  try {
    if (words === "") localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ words, at: Date.now() } satisfies Kept));
  } catch {
    // A browser that keeps nothing still sends everything.
  }
}
