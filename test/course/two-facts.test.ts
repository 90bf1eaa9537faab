import {expect, test} from 'vitest';
import {interviewIds} from '../../src/compiler/build/interview-file.ts';
import {authoring} from '../../src/scenario/schema/schema.ts';
import {sourceOf} from '../../tools/scenarios/read.ts';
import {root} from '../../tools/paths.mjs';

// A person who tells everything at once is not believable, and leaves the learner nothing to ask.
test.each(interviewIds(root))('in the interview %s, no reply tells more than two facts', id => {
  const {rubric: scenario} = authoring.split(sourceOf(root, id));
  const answers = [...scenario.decisions.flatMap(d => d.options), ...scenario.questions];
  const variants = scenario.variants.length > 0 ? scenario.variants.map(v => v.id) : [undefined];
  const found = variants.flatMap(variant =>
    answers
      .map(({id, reveals}) => ({id, facts: reveals.filter(fact => holds(fact, variant))}))
      .filter(({facts}) => facts.length > 2)
      .map(({id, facts}) => `${id}: ${facts.join(', ')}`),
  );
  expect(found).toEqual([]);

  function holds(fact: string, variant: string | undefined): boolean {
    const only = scenario.facts.find(f => f.id === fact)?.variant;
    return only === undefined || only === variant;
  }
});
