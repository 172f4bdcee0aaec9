import { Hono } from "hono";
import type { Context } from "hono";
import { numberIn } from "../../platform/http/ids.js";
import { page } from "../../platform/http/page.js";
import type { Web } from "../../platform/web.js";
import { capitalised } from "../../ui/index.js";
import { ordersOf } from "./orders.js";
import { OrdersPage } from "./page.js";

/** What stands under the constitution is as public as the constitution is: nothing here asks who looks. */
export function routes(): Hono<Web> {
  const app = new Hono<Web>();
  app.get("/orders/:matter", (c) => ordersPage(c, null));
  app.get("/orders/:matter/:number", (c) => ordersPage(c, numberIn(c, "number")));
  return app;
}

async function ordersPage(c: Context<Web>, motion: number | null): Promise<Response> {
  const viewer = c.get("viewer");
  const orders = await ordersOf(c.get("services"), viewer, { matter: c.req.param("matter") ?? "", motion });
  return page(c, { title: capitalised(orders.matter.name), body: <OrdersPage viewer={viewer} orders={orders} /> });
}
