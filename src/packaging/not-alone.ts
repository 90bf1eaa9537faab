import type {PackageOptions} from './choice/options.ts';
import {aloneIn} from './choice/select.ts';
import type {Facts} from './facts.ts';

/**
 * Returns a line that names the modules that cannot have a package or AU of their own. Returns this line only
 * if the command asks for one package or AU for each module of the course.
 */
export function notAlone({all, variant, modules}: PackageOptions, facts: Facts): readonly string[] {
  const alone = aloneIn(facts);
  const left = facts.modules.filter(module => !alone.includes(module)).map(({id}) => id);
  return (all || variant !== 'one') && modules.length === 0 && left.length > 0
    ? [`not alone, since they ask what other modules teach: ${left.join(', ')}`]
    : [];
}
