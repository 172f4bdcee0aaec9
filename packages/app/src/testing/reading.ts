/** The words of a page, as somebody reads them. */
export function words(html: string): string {
  return plain(html.replace(/<[^>]+>/g, " ")).replace(/\s+/g, " ");
}

/** The name of the input that holds these words. */
export function field(html: string, value: string): string | undefined {
  return [...inputs(html)].find(([, held]) => held === value)?.[0];
}

/** Everything that a form would send as it stands; of several forms the one whose address ends with `action`. */
export function fieldsOf(html: string, action = ""): { [name: string]: string } {
  const forms = html.match(/<form method="post".*?<\/form>/gs) ?? [];
  const form = forms.find((one) => /action="([^"]+)"/.exec(one)?.[1]?.endsWith(action) === true && !one.includes("/sign-out")) ?? "";
  const { csrf: _, ...fields } = Object.fromEntries(inputs(form));
  return fields;
}

/** The key of the form on a page. */
export function keyOn(html: string): string {
  return /name="key" value="([^"]+)"/.exec(html)?.[1] ?? "";
}

function inputs(html: string): [string, string][] {
  const found: [string, string][] = [];
  for (const [tag] of html.matchAll(/<input [^>]*>/g)) {
    const name = attribute(tag, "name");
    if (name === undefined || (/type="(radio|checkbox)"/.test(tag) && !tag.includes(" checked"))) continue;
    found.push([name, attribute(tag, "value") ?? ""]);
  }
  return found;
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : plain(value);
}

function plain(text: string): string {
  return text.replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
