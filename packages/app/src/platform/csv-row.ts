export { writeCsvRow } from "../ui/csv-row.js";
