import {at, faultIf, type SourceFault} from '../../content/source-fault.ts';
import {textsIn} from '../../content/texts.ts';
import {openNames} from '../model/run-texts.ts';
import {fields, type ScenarioSource} from './fields.ts';

/**
 * Checks that the shares of the variants add up to 100. Also checks that each variant replaces only texts
 * that exist and that belong to a run.
 */
export function variants(scenario: ScenarioSource): readonly SourceFault[] {
  const sum = scenario.variants.reduce((total, {share}) => total + share, 0);
  const lines = textsIn(fields, {...scenario, variants: [], names: []}).filter(({kind}) => kind === 'text');
  const keys = new Set(lines.map(({key}) => key));
  return [
    ...faultIf(
      scenario.variants.length > 0 && sum !== 100,
      ['variants'],
      `the shares make ${sum}; they must make 100`,
    ),
    ...scenario.variants.flatMap(({instead}, i) =>
      Object.keys(instead)
        .filter(key => !keys.has(key) || outside.includes(key))
        .map(key => ({
          path: at('variants', i, 'instead', key),
          message: `no text of one line has the key "${key}" in this talk: it is made of the names of fields and ids, such as decisions.${scenario.decisions[0]?.id ?? 'hello'}.scenes.closed`,
        })),
    ),
  ];
}

/** Keys of texts that are shown before a run begins. No variant may replace these texts. */
const outside: readonly string[] = ['title', 'summary', 'setting', 'note'];

/**
 * Checks that the list of names contains the name of each placeholder in a text. Also checks that texts shown
 * before a run have no placeholder.
 */
export const names = (scenario: ScenarioSource): readonly SourceFault[] =>
  textsIn(fields, scenario).flatMap(({key, text, path}) =>
    openNames(text).flatMap(name => {
      if (outside.includes(key))
        return [{path, message: `{{${name}}} is not known here yet: write this text without a name`}];
      const known = scenario.names.map(({id}) => id);
      const message = `no name "${name}" is drawn; there are: ${known.join(', ') || 'none, list them under names:'}`;
      return faultIf(!known.includes(name), path, message);
    }),
  );

/**
 * Checks that no side question reveals a fact that a decision or its options need. Only a decision may reveal
 * such a fact, because the learner may skip side questions.
 */
export function revealFaults({decisions, questions}: ScenarioSource): readonly SourceFault[] {
  const needed = decisions.flatMap(d => [...d.needs, ...d.options.flatMap(o => o.needs)]);
  return questions.flatMap((question, i) =>
    question.reveals.flatMap((fact, j) => {
      const message = `"${fact}" opens a decision, so that only a decision may bring it: take it away here`;
      return faultIf(needed.includes(fact), at('questions', i, 'reveals', j), message);
    }),
  );
}
