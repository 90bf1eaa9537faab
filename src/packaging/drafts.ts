import type {Context} from './context.ts';
import {bankIdsOf} from './choice/select.ts';

/** Number of items in a package's banks, and how many of them no named reviewer has signed. */
export interface Drafts {
  readonly items: number;
  readonly drafts: number;
}

/** Adds up the items and drafts of the banks in a package. Throws when the compiler has not counted a bank. */
export function draftsIn({built: {reviews}, facts, choice}: Context): Drafts {
  const counted = bankIdsOf(facts, choice).map(bank => {
    const own = reviews[bank];
    if (!own) throw new Error(`nobody has counted the drafts of the bank "${bank}": reviews.json lacks it`);
    return own;
  });
  return {
    items: counted.reduce((sum, {items}) => sum + items, 0),
    drafts: counted.reduce((sum, {drafts}) => sum + drafts, 0),
  };
}
