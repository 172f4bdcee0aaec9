// Every runtime has these two; the library of types for pure packages doesn't know them.
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
declare const TextDecoder: new (encoding: "utf-8") => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8");

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

/** The text that bytes are in UTF-8, without a byte order mark; what is no UTF-8 becomes "�", so that a name in an old encoding doesn't stop a count. */
export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);
