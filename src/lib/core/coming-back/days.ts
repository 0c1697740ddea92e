/** Days until a rule first comes back: not before a week, so that it must be remembered, and not after two. */
export const FIRST_DAYS = { least: 7, most: 14 } as const;

/** A rule that would come back after so many days has been kept. */
export const KEPT_DAYS = 180;
