import {expect, test} from 'vitest';
import {duration} from './duration.ts';
import {createTexts} from './texts.ts';

const interfaceTexts = {
  'time.minutes': '{{minutes}} min',
  'time.hours': '{{hours}} h {{minutes}} min',
  'time.wholeHours': '{{hours}} h',
};

test.each([
  [40, '40 min'],
  [60, '1 h'],
  [185, '3 h 5 min'],
  [240, '4 h'],
])('the duration of %i minutes is written as "%s"', async (minutes, text) => {
  const texts = await createTexts(
    {
      course: () => Promise.resolve({interface: interfaceTexts, titles: {}, review: 'reviewed'}),
      content: () => Promise.resolve({}),
    },
    [{code: 'en', dir: 'ltr', name: 'English', tag: 'en'}],
    'en',
  );
  expect(duration(minutes, texts)).toBe(text);
});
