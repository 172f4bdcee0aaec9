import type { ColumnType } from "kysely";

/** Read as a value, written as the JSON of one. */
export type Json<Value> = ColumnType<Value, string, string>;

/** Follows from other columns of its row; the database writes it. */
export type Derived<Value> = ColumnType<Value, never, never>;
