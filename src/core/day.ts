/** A calendar day as the whole number of days since 1970-01-01. It has no time and no time zone. */
export type Day = number;
