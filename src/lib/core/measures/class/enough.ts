/** Of fewer learners than this, a measure says more about chance, or about one of them, than about a class. */
export const LEARNERS_NEEDED = 5;
