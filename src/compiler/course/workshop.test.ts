import {expect, test} from 'vitest';
import {z} from 'zod';
import {faultLines, soundCourse} from '../../../test/content/course-fixture.ts';
import {chunksOf} from '../build/chunks.ts';
import {readableFiles} from '../build/readable.ts';

const file = 'modules/workshop.yaml';
const workshop = (objective = 'sample.read', part = 'sample.first') => ({
  [file]: `days: 1
start: "09:00"
minutes: 300
sessions:
  - id: reading
    title: Read *aloud*
    aim: Read a line.
    minutes: 45
    method: pairs
    objectives: [${objective}]
    parts: [${part}]
    room: Tables for two
`,
});

test('the readable files hold the sessions of a workshop, and no package does', () => {
  const course = soundCourse(workshop());
  const readable = z
    .looseObject({workshop: z.looseObject({sessions: z.array(z.looseObject({}))})})
    .parse(JSON.parse(readableFiles(course).get('readable/en.json') ?? ''));
  expect(readable.workshop.sessions).toMatchObject([
    {id: 'reading', title: 'Read aloud', method: 'pairs', always: false, materials: ''},
  ]);
  expect([...chunksOf(course)].filter(([, text]) => text.includes('Tables for two'))).toEqual([]);
});

test('a workshop session with an unknown objective or part is a fault with its line', () => {
  expect(faultLines(workshop('sample.reed', 'sample.last'))).toEqual([
    expect.stringMatching(/workshop.yaml:10:.*the course has no "sample.reed"/),
    expect.stringMatching(/workshop.yaml:11:.*the course has no "sample.last"/),
  ]);
});

test('the readable files of a course without a workshop hold no sessions', () => {
  expect(readableFiles(soundCourse()).get('readable/en.json')).not.toContain('workshop');
});
