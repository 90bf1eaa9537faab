/** The names by which pages of practice find their banks. A course that has these banks has the pages. */

/** Bank of the try-out page, with one exercise of each kind. */
export const tryOutBank = 'before.drill-try-out';

/** The exercises of the page of talk practice. The bank of each is `drill-<name>` of a module. */
export const talkDrills = ['question-type', 'rewrite', 'openings', 'interpreter', 'separation'] as const;
