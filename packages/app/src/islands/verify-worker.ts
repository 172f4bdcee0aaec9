import { audit } from "@folkmoot/auditor";
import { linesFrom } from "@folkmoot/record";
import type { Asked, Told } from "./verify/told.js";

// The audit in a thread of its own, so that the page stays alive while it counts.
addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  void told(data).then((last) => tell(last));
});

const tell = (message: Told): void => postMessage(message);

async function told({ from, trust }: Asked): Promise<Told> {
  const stream = typeof from === "string" ? await downloaded(from) : from.stream();
  if (stream === null) return { kind: "lost" };
  let lost = false;
  const pieces = counted(stream, () => {
    lost = true;
  });
  try {
    const verdict = await audit(linesFrom(pieces), { ...trust, onStep: (step) => tell({ kind: "step", step }) });
    // A record that breaks off is no whole one, and the fault is the connection's.
    return lost ? { kind: "lost" } : { kind: "verdict", verdict };
  } catch (error) {
    return { kind: "broken", why: error instanceof Error ? error.message : String(error) };
  }
}

async function downloaded(address: string): Promise<ReadableStream<Uint8Array> | null> {
  try {
    const answer = await fetch(address, { cache: "no-store" });
    return answer.ok ? answer.body : null;
  } catch {
    return null;
  }
}

/** The pieces as they come, each told. Not every browser walks through a stream by itself. */
async function* counted(stream: ReadableStream<Uint8Array>, lost: () => void): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  let bytes = 0;
  for (;;) {
    const next = await reader.read().catch(lost);
    if (next === undefined || next.done) return;
    bytes += next.value.length;
    tell({ kind: "read", bytes });
    yield next.value;
  }
}
