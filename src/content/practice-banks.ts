/** Names of the banks that the practice pages need. A course has a practice page if it has the banks of this page. */

/** Bank of the try-out page, with one exercise of each kind. */
export const tryOutBank = 'before.drill-try-out';

/**
 * Names of the exercises of talk practice. The bank of an exercise is called `drill-<name>` and belongs to a module.
 */
export const talkDrills = ['question-type', 'rewrite', 'openings', 'interpreter', 'separation'] as const;
