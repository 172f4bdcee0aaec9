import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { Pagination } from "../pagination/pagination.js";
import { SummaryList } from "../summary-list/summary-list.js";
import { Table } from "./table.js";

test("a table has its caption, headings for columns and rows, and can be moved by the keyboard", () => {
  const html = renderToString(
    <Table caption="Result" columns={[{ heading: "Body" }, { heading: "For", numeric: true }]} rows={[["Committee", "7"]]} />,
  );
  expect(html).toContain('<section class="table-frame" aria-label="Result" tabindex="0">');
  expect(html).toContain('<th scope="row">Committee</th><td class="table__number">7</td>');
  expect(html).toContain('<th scope="col" class="table__number">For</th>');
});

test("a table that stacks carries the heading of each cell beside it, for those who see a narrow page", () => {
  const html = renderToString(<Table caption="Ways" stacks columns={[{ heading: "The way" }, { heading: "From" }]} rows={[["By post", "Monday"]]} />);
  expect(html).toContain('<th scope="row">By post</th><td><span class="table__label" aria-hidden="true">From</span>Monday</td>');
});

test("a list of one page has no way to others", () => {
  expect(renderToString(<Pagination previous={null} next={null} place="1 to 3 of 3" />)).not.toContain("<a");
  expect(renderToString(<Pagination previous={null} next="?page=2" place="1 to 50 of 60" />)).toContain('rel="next" href="?page=2"');
});

test("facts are terms with their details", () => {
  const html = renderToString(<SummaryList items={[{ term: "Moved by", details: "a member", action: { href: "/m", words: "Read it" } }]} />);
  expect(html).toMatch(/<dt[^>]*>Moved by<\/dt><dd[^>]*>a member<\/dd><dd[^>]*><a href="\/m">Read it<\/a><\/dd>/);
});
