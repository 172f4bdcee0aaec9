/** What a field of a paper gives: the amount that it names once it is ticked, or the number that was typed into it. */
export interface Giving {
  readonly type: string;
  readonly checked: boolean;
  readonly value: string;
  readonly dataset: { readonly [name: string]: string | undefined };
}

/** What is left of `total`; below 0: more was given than there is. What is no whole number gives nothing here, and is refused by the server. */
export function leftOf(total: number, fields: readonly Giving[]): number {
  return fields.reduce((left, field) => left - given(field), total);
}

function given({ type, checked, value, dataset }: Giving): number {
  if (type === "checkbox") return checked ? Number(dataset["amount"]) : 0;
  return /^[0-9]{1,7}$/.test(value) ? Number(value) : 0;
}

interface Saying {
  /** With “…” where the number stands. */
  readonly under: string;
  readonly over: string;
  readonly language: string;
  /** How many of the counted unit make one that people speak of: 100 pence. */
  readonly unit: number;
}

/** "120.50 GBP left." */
export function sayLeft(left: number, { under, over, language, unit }: Saying): string {
  const amount = Math.abs(left);
  const part = amount % unit;
  const whole = ((amount - part) / unit).toLocaleString(language === "de" ? "de-DE" : "en-GB");
  const digits = part === 0 ? "" : `.${String(part).padStart(2, "0")}`;
  return (left < 0 ? over : under).replace("…", whole + digits);
}
