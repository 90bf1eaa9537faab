import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {root} from '../../tools/paths.mjs';
import {faultsIn, stepsIn} from './walkthroughs.ts';

const steps = stepsIn(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'));
const walks = [...new Set(steps.map(({walk}) => walk))];

describe('the walkthroughs in CONTRIBUTING', () => {
  it('there are five walkthroughs, and each numbers its steps from 1 without a gap', () => {
    expect(walks).toEqual([
      'An answer',
      'A line of a lesson',
      'A choice in an interview',
      'A specimen',
      'A package',
    ]);
    for (const walk of walks) {
      const numbers = steps.filter(step => step.walk === walk).map(({at}) => at);
      expect(numbers).toEqual(numbers.map((_, n) => n + 1));
      expect(numbers.length).toBeGreaterThan(5);
    }
  });

  it('the walkthroughs name only functions that exist and that an earlier step leads to', () => {
    expect(faultsIn(steps)).toEqual([]);
  });

  it('a walkthrough takes an answer from the radio button to the LMS in at most 15 files and 20 functions', () => {
    const answer = steps.filter(({walk}) => walk === 'An answer');
    expect(answer.length).toBeLessThanOrEqual(20);
    expect(new Set(answer.map(({file}) => file)).size).toBeLessThanOrEqual(15);
  });
});

describe('the check of a walkthrough', () => {
  const answer = steps.filter(({walk}) => walk === 'An answer');

  it.each([
    ['a file that does not exist', {file: 'src/session/none.ts', name: 'give'}, 'there is no file'],
    ['a function that does not exist', {file: 'src/session/answers.ts', name: 'take'}, 'has no take'],
    ['a function off the path', {file: 'src/session/journal.ts', name: 'openJournal'}, 'no earlier step'],
    [
      'a namesake elsewhere',
      {file: 'src/tracking/standalone/standalone.ts', name: 'open'},
      'no earlier step',
    ],
  ])('the check of a walkthrough rejects %s', (_, wrong, fault) => {
    const last = {...wrong, walk: 'An answer', at: answer.length + 1};
    expect(faultsIn([...answer, last])).toEqual([expect.stringContaining(fault)]);
  });

  it('the check rejects a walkthrough that leaves out a step in the middle', () => {
    const gap = answer.filter(({name}) => name !== 'give');
    expect(faultsIn(gap)).not.toEqual([]);
  });
});
