import type {PackageOptions} from './choice/options.ts';
import {aloneIn} from './choice/select.ts';
import type {Facts} from './facts.ts';

/**
 * If the command asks for one package or AU for each module, returns a line about the modules that cannot stand
 * alone. Otherwise returns nothing.
 */
export function notAlone({all, variant, modules}: PackageOptions, facts: Facts): readonly string[] {
  const alone = aloneIn(facts);
  const left = facts.modules.filter(module => !alone.includes(module)).map(({id}) => id);
  return (all || variant !== 'one') && modules.length === 0 && left.length > 0
    ? [`not alone, since they ask what other modules teach: ${left.join(', ')}`]
    : [];
}
