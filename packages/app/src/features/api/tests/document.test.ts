import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { testApp } from "../../../testing/app.js";
import { all } from "../all.js";
import { problemKinds } from "../route/problem.js";
import { documentOf, statusesOf } from "../document/document.js";
import { apiRoutes, honoPath } from "../mount.js";

test("the document is valid OpenAPI 3.1", async () => {
  const sent = JSON.parse(JSON.stringify(documentOf("http://localhost:3000"))) as Exclude<Parameters<Validator["validate"]>[0], string>;
  const { valid, errors } = await new Validator().validate(sent);
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
});

test("every address that the server answers is in the document, and every one in the document is answered", () => {
  const answered = apiRoutes()
    .routes.filter(({ method, path }) => method !== "ALL" && method !== "OPTIONS" && path !== "/" && path !== "/openapi.json")
    .map(({ method, path }) => `${method} ${path}`);
  const documented = Object.entries(documentOf("http://localhost:3000").paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`),
  );
  expect(answered.toSorted()).toEqual(documented.toSorted());
});

test("each parameter in an address has its schema, and each schema its place in the address", () => {
  for (const route of all) {
    const named = [...honoPath(route).matchAll(/:(\w+)/g)].map(([, name]) => name);
    expect([route.id, ...Object.keys(route.params.shape), "organisation"].toSorted(), route.id).toEqual([route.id, ...named].toSorted());
  }
});

test("names of operations are unique, and each tells every status that it can answer with", () => {
  const ids = all.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const known = new Set<number>(Object.values(problemKinds));
  for (const route of all) for (const status of statusesOf(route)) expect(known.has(status)).toBe(true);
});

test("the documentation page names every route and needs no script", async () => {
  const { visitor } = await testApp();
  for (const language of ["en", "de"]) {
    const { status, html } = await visitor().get("/api/v1", { "accept-language": language });
    expect(status).toBe(200);
    expect(html).not.toContain("<script");
    for (const { id, path, method } of all) {
      expect(html).toContain(`id="${id}"`);
      expect(html).toContain(`${method.toUpperCase()} /organisations/{organisation}${path}`);
    }
    for (const kind of Object.keys(problemKinds)) expect(html).toContain(`id="problem-${kind}"`);
  }
});
