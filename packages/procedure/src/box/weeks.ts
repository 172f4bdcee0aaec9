/** Of so many weeks before the roll was fixed the record says how many joined and left: whoever wants to bring in voters has to do it then. */
export const WEEKS_BEFORE_ROLL = 8;
