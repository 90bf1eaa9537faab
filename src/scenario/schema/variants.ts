import {textsIn} from '../../content/texts.ts';
import {openNames} from '../model/run-words.ts';
import {fields, type ScenarioSource} from './fields.ts';
import {at, type Misfit} from './misfit.ts';

/** Variants make up all runs, and each tells otherwise only what is told. */
export function variants(scenario: ScenarioSource): readonly Misfit[] {
  const sum = scenario.variants.reduce((total, {share}) => total + share, 0);
  const lines = textsIn(fields, {...scenario, variants: [], names: []}).filter(({kind}) => kind === 'text');
  const keys = new Set(lines.map(({key}) => key));
  return [
    ...(scenario.variants.length > 0 && sum !== 100
      ? [{path: ['variants'], message: `the shares make ${sum}; they must make 100`}]
      : []),
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

/** Texts that are read where no run has begun. */
const outside: readonly string[] = ['title', 'summary', 'setting', 'note'];

/** Names that are left open in a text stand in the list of names, and never where no run has begun. */
export const names = (scenario: ScenarioSource): readonly Misfit[] =>
  textsIn(fields, scenario).flatMap(({key, text, path}) =>
    openNames(text).flatMap(name => {
      if (outside.includes(key))
        return [{path, message: `{{${name}}} is not known here yet: write this text without a name`}];
      return scenario.names.some(({id}) => id === name)
        ? []
        : [
            {
              path,
              message: `no name "${name}" is drawn; there are: ${scenario.names.map(({id}) => id).join(', ') || 'none, list them under names:'}`,
            },
          ];
    }),
  );

/** What has to be told before a decision opens is told by a decision: side questions may be left out. */
export function told({decisions, questions}: ScenarioSource): readonly Misfit[] {
  const needed = decisions.flatMap(d => [...d.needs, ...d.options.flatMap(o => o.needs)]);
  return questions.flatMap((question, i) =>
    question.reveals.flatMap((fact, j) =>
      needed.includes(fact)
        ? [
            {
              path: at('questions', i, 'reveals', j),
              message: `"${fact}" opens a decision, so that only a decision may bring it: take it away here`,
            },
          ]
        : [],
    ),
  );
}
