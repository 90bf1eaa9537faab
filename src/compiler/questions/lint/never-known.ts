import {at, type SourceFault} from '../../../content/source-fault.ts';
import type {ScenarioSource} from '../../../scenario/schema/fields.ts';

type RuleSource = ScenarioSource['endings'][number]['rule'];
type Condition = RuleSource['all'][number];

/** The facts that can become known in one variant. `variant` is '' when the scenario has no variants. */
interface VariantFacts {
  readonly variant: string;
  readonly facts: ReadonlySet<string>;
}

/**
 * Reports facts that the learner can never find out. If a fact is not known at the start, an option or a question
 * must reveal it. The scenario must offer this option or question in a variant in which the fact is true.
 */
export function neverKnown(scenario: ScenarioSource): readonly SourceFault[] {
  const {facts, decisions, questions, variants} = scenario;
  const reached = (variants.length > 0 ? variants.map(({id}) => id) : ['']).map(variant =>
    knownIn(scenario, variant),
  );
  const revealed = [...decisions.flatMap(d => d.options), ...questions].flatMap(({reveals}) => reveals);
  return facts.flatMap(({id}, i) => {
    if (reached.some(known => known.facts.has(id))) return [];
    const cure = revealed.includes(id)
      ? 'what reveals it is never offered where it is true: look at its `needs`, its `when` and its `variant`'
      : 'write it under `reveals` of an option or a question, or take it out';
    return [{path: at('facts', i), message: `nothing can make "${id}" known: ${cure}`}];
  });
}

/**
 * Returns the facts that can become known in a variant. Repeats the search until no further fact is found.
 */
function knownIn({facts, decisions, questions}: ScenarioSource, variant: string): VariantFacts {
  const isTrue = (id: string) => {
    const own = facts.find(f => f.id === id)?.variant;
    return own === undefined || own === variant;
  };
  const known = new Set(
    facts.filter(f => (f.level === 'start' || f.level === 'check') && isTrue(f.id)).map(f => f.id),
  );
  const here: VariantFacts = {variant, facts: known};
  for (let before = -1; before < known.size;) {
    before = known.size;
    const open = decisions.filter(d => d.needs.every(f => known.has(f)));
    const offered = open.flatMap(d => d.options.filter(o => mayBeOffered(o, here)));
    const sideQuestions = open.some(d => d.asks) ? questions : [];
    for (const {reveals} of [...offered, ...sideQuestions])
      for (const fact of reveals) if (isTrue(fact)) known.add(fact);
  }
  return here;
}

type Needing = {readonly needs: readonly string[]; readonly when: RuleSource};

const mayBeOffered = ({needs, when}: Needing, at: VariantFacts): boolean =>
  needs.every(f => at.facts.has(f)) &&
  when.all.every(c => mayHold(c, at)) &&
  (when.any.length === 0 || when.any.some(c => mayHold(c, at))) &&
  !when.none.some(c => 'variant' in c && c.variant === at.variant);

/**
 * Returns true if a condition can be true. Only conditions about variants and facts are evaluated here. Conditions
 * about choices, trust and distress count as possible, because the exploration checks them.
 */
function mayHold(condition: Condition, {variant, facts}: VariantFacts): boolean {
  if ('variant' in condition) return condition.variant === variant;
  return 'known' in condition ? facts.has(condition.known) : true;
}
