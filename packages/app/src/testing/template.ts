/** The database that every test database is a copy of. */
export const templateName = "folkmoot_template";
