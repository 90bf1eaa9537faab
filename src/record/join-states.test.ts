import fc from 'fast-check';
import {expect, test} from 'vitest';
import {arbitraryRecord} from '../../test/doubles/arbitrary-record.ts';
import {smallWithPapers, syntheticCourse} from '../../test/doubles/synthetic-course.ts';
import {encode} from './codec/codec.ts';
import {decode} from './codec/decode.ts';
import {joinStates} from './join-states.ts';
import {merge} from './merge.ts';

const {course, all, banks} = syntheticCourse(smallWithPapers);
const states = arbitraryRecord(course, all, banks).map(record => encode(record, course, all));

const recordOf = (state: string | undefined) => {
  const found = decode(state ?? '', course);
  if (found.kind !== 'whole') throw new Error(`${found.kind}: ${state ?? 'nothing'}`);
  return found.record;
};

test('joinStates joins two saved states of one attempt into a state with the work of both and a new revision', () => {
  fc.assert(
    fc.property(states, states, (a, b) => {
      const both = merge(recordOf(a), recordOf(b));
      const joined = recordOf(joinStates(a, b, course));
      expect(joined).toEqual({...both, revision: both.revision + 1});
    }),
  );
});

test('joinStates refuses states of two different attempts, and states that it cannot read completely', () => {
  fc.assert(
    fc.property(states, state => {
      const other = encode({...recordOf(state), nonce: 'Zz9yX8wV'}, course, {});
      for (const stranger of [other, '', state.slice(0, -1), `${state}x`])
        expect(joinStates(state, stranger, course)).toBeUndefined();
    }),
  );
});
