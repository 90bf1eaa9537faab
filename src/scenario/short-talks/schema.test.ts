import {expect, test} from 'vitest';
import {shortTalksSource} from './schema.ts';

const moment = {
  ...{id: 'first', scene: 'It rains.', wants: ['open']},
  ...{answers: {open: 'Yes.', other: 'No.'}, near: {open: 'Tell me.'}},
};
const read = (changed: object) =>
  shortTalksSource.safeParse({
    talks: [
      {
        id: 'rain',
        title: 'Rain',
        who: 'You',
        point: 'Ask.',
        end: 'Done.',
        moments: [{...moment, ...changed}],
      },
    ],
  });

test('the schema turns a short talk into data without its texts', () => {
  expect(read({}).data).toEqual({
    talks: [{id: 'rain', moments: [{id: 'first', wants: ['open'], answers: ['open'], near: ['open']}]}],
  });
});

test.each([
  ['a wanted type without an answer', {wants: ['open', 'closed']}, 'talks.0.moments.0.answers'],
  [
    'closest wordings that nobody can go on with',
    {near: {leading: 'It rains, doesn’t it?'}},
    'talks.0.moments.0.near',
  ],
])('the schema reports %s at the place of the fault', (_, changed, place) => {
  expect(read(changed).error?.issues.map(({path}) => path.join('.'))).toEqual([place]);
});
