import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** The browser that tests drive: CHROMIUM_PATH, else the first Chromium or Chrome in the path or where macOS keeps it; null when there is none. */
export function chromiumPath(): string | null {
  const told = process.env["CHROMIUM_PATH"];
  if (told !== undefined && told !== "") return canRun(told) ? told : null;
  const folders = ["/usr/bin", ...(process.env["PATH"] ?? "").split(delimiter)];
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...onMac].find(canRun) ?? null;
}

/** What a person does about it. Said by every test that is skipped for want of a browser. */
export const noChromium = "no Chromium or Chrome found: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH";

/** Works as root, without a graphics card, and asks nobody on the internet for anything. */
export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const onMac = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
