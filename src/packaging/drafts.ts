import type {Reviews} from './built.ts';
import type {Context} from './context.ts';
import {bankIdsOf} from './choice/select.ts';

/** Adds up the items and drafts of the banks in a package. Throws when the compiler has not counted a bank. */
export function draftsIn({built: {reviews}, facts, choice}: Context): Reviews[string] {
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
