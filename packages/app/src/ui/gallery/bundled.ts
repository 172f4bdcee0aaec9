import { build } from "esbuild";
import { join } from "node:path";

/** For tests that draw pages without a build: every style in one text, as small as it is served. Fonts are left out. */
export function bundledStyles(): Promise<string> {
  return (styles ??= bundled("../styles.css"));
}

/** For tests of an island: its script as it is served. */
export function bundledIsland(name: "booth" | "check-ballot" | "draft-editor" | "registrar" | "trustee"): Promise<string> {
  return bundled(`../../islands/${name}.tsx`);
}

let styles: Promise<string> | null = null;

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    conditions: ["source"],
    jsx: "automatic",
    jsxImportSource: "preact",
    loader: { ".woff2": "empty" },
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}
