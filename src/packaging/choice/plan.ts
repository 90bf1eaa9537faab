import type {Facts} from '../facts.ts';
import type {PackageOptions} from './options.ts';
import {aloneIn} from './select.ts';
import {standards} from './standards.ts';

/**
 * Splits the request of the command line into single packages, in the order in which they are made. A single package
 * has the variant `one` or `au-per-module`, but never `per-module`.
 */
export function planOf(options: PackageOptions, facts: Facts): readonly PackageOptions[] {
  if (!options.all) return ordersOf(options, facts);
  const plain = {...options, all: false, modules: []};
  return [
    ...standards.flatMap(standard => {
      // A standalone package cannot use these two options. With `sharedDevices` the device would store
      // nothing beyond the session, and there is no LMS that stores the work instead. With `completionRecord`
      // the record would have no name, because only an LMS gives the learner's name.
      const {sharedDevices, completionRecord} = plain;
      const own =
        standard === 'standalone'
          ? {...plain, standard, sharedDevices: false, completionRecord: false}
          : {...plain, standard, sharedDevices, completionRecord};
      return [{...own, variant: 'one' as const}, ...ordersOf({...own, variant: 'per-module'}, facts)];
    }),
    {...plain, standard: 'cmi5', variant: 'au-per-module'},
  ];
}

function ordersOf(options: PackageOptions, facts: Facts): readonly PackageOptions[] {
  const {variant, modules} = options;
  if (variant !== 'per-module') return [options];
  const moduleIds = modules.length > 0 ? modules : aloneIn(facts).map(module => module.id);
  return moduleIds.map(id => ({...options, variant: 'one', modules: [id]}));
}
