import type { TestApp } from "../../packages/app/src/testing/app.js";

/** What answers a GET and is no page that somebody reads, each with what it is instead. */
const noPages: readonly { readonly path: RegExp; readonly is: string }[] = [
  { path: /\*/, is: "styles and scripts" },
  { path: /^\/(healthz|\.well-known\/security\.txt)$/, is: "for programs" },
  { path: /^\/api\/v1\/./, is: "JSON" },
  {
    path: /\/(export|export\.csv|text\.(md|html|xml)|amendment\.xml|checkpoint|proof|result\.csv|result\.json|box\.bel)$|\/box\/(proof\/:trustee|ceremony|evidence\/:attempt)$|\/result\/:stage\/:file$/,
    is: "a download",
  },
  { path: /\/orders\/:matter(\/:number)?$/, is: "looked at where a text stands under the constitution, in features/orders" },
  { path: /\/box\/state\.json$/, is: "for the scripts of a ballot box" },
  {
    path: /\/box(\/ballot\/:tracker|\/trustee|\/registrar|\/credential|\/drawn|\/secrecy)?$/,
    is: "looked at where there is a ballot box, in secret-ballot.test.ts",
  },
  { path: /\/represented$/, is: "there where a text lets members vote for others: looked at in features/votes/tests/represented.test.ts" },
  { path: /\/(feed\.atom|calendar\.ics|calendar\/:file.*)$/, is: "for feed readers and calendars" },
  { path: /\/(files\/:file|pictures\/:picture)$/, is: "a picture or a PDF" },
  { path: /^\/language\/:language$|\/constitution\/compare$|\/box\/ballot$/, is: "a step to another page" },
];

/** Every page that the application has, as its routes say. */
export function routesOf({ app }: TestApp): readonly string[] {
  const gets = app.routes.filter(({ method }) => method === "GET").map(({ path }) => path);
  return [...new Set(gets)].filter((path) => !noPages.some((no) => no.path.test(path)));
}

/** The pages that none of these addresses is. */
export function neverVisited(app: TestApp, addresses: readonly string[]): readonly string[] {
  const routes = routesOf(app).map((route) => ({ route, pattern: patternOf(route), open: route.split(":").length }));
  const visited = new Set(addresses.map((address) => mostExact(routes, address.split("?")[0] ?? "")));
  return routes.map(({ route }) => route).filter((route) => !visited.has(route));
}

/** Of the routes that an address fits, the one with the fewest parts left open. */
function mostExact(routes: readonly { readonly route: string; readonly pattern: RegExp; readonly open: number }[], path: string): string | undefined {
  return routes.filter(({ pattern }) => pattern.test(path)).toSorted((one, other) => one.open - other.open)[0]?.route;
}

function patternOf(route: string): RegExp {
  return new RegExp(`^${route.replaceAll(/:[a-z]+(?:\{([^}]+)\})?/g, (_, only: string | undefined) => `(?:${only ?? "[^/]+"})`)}/?$`);
}
