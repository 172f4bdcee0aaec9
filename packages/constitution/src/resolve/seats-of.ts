/** Puts the body's id where a phrase said "the seats": everywhere in a value, since amounts stand inside tests. */
export function withSeatsOf<Value>(body: string, value: Value): Value {
  if (!saysSeats(value)) return value;
  return replaced(body, value) as Value;
}

function replaced(body: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((part) => replaced(body, part));
  if (typeof value !== "object" || value === null) return value;
  if (isSeats(value)) return { ...value, id: body };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, replaced(body, part)]));
}

function saysSeats(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(saysSeats);
  if (typeof value !== "object" || value === null) return false;
  return isSeats(value) || Object.values(value).some(saysSeats);
}

function isSeats(value: object): boolean {
  return "kind" in value && value.kind === "body" && "id" in value && value.id === "";
}
