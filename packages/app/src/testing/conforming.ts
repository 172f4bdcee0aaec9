import { Ajv2020 } from "ajv/dist/2020.js";
import type { Program, Told } from "./program.js";
import { urlIn } from "./program.js";

interface Answering {
  readonly operationId: string;
  readonly responses: { readonly [status: string]: unknown };
}

/** Whatever a program is told is held against the document that the server gives out itself. */
export interface Conforming {
  /** Throws where an answer is not as the document says; answers with the name of the route. */
  readonly check: (method: "get" | "post", path: string, told: Told) => string;
}

export async function conforming(stranger: Program): Promise<Conforming> {
  const { body: document } = await stranger.get("/api/v1/openapi.json");
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ $id: "api", ...(document as object) });
  const { paths } = document as { readonly paths: { readonly [path: string]: { readonly [method: string]: Answering } } };

  function found(method: string, path: string): { readonly at: string; readonly operation: Answering } {
    const address = urlIn(path).pathname.slice("/api/v1".length);
    // The plainest address first: "/record/checkpoint" is no entry.
    const inOrder = Object.entries(paths).toSorted(([a], [b]) => a.split("{").length - b.split("{").length);
    for (const [at, methods] of inOrder) {
      const operation = methods[method];
      if (operation !== undefined && new RegExp(`^${at.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(address)) return { at, operation };
    }
    throw new Error(`${method} ${address} is in no document`);
  }

  return {
    check: (method, path, { status, body }) => {
      const { at, operation } = found(method, path);
      if (operation.responses[String(status)] === undefined)
        throw new Error(`${operation.operationId} never answers ${status}: ${JSON.stringify(body)}`);
      const pointer =
        status < 400 ? `api#/paths/${escaped(at)}/${method}/responses/${status}/content/application~1json/schema` : "api#/components/schemas/problem";
      if (!ajv.validate(pointer, body))
        throw new Error(`${operation.operationId} answered what its schema refuses: ${ajv.errorsText()} in ${JSON.stringify(body).slice(0, 2_000)}`);
      return operation.operationId;
    },
  };
}

function escaped(path: string): string {
  return encodeURI(path.replaceAll("~", "~0").replaceAll("/", "~1"));
}
