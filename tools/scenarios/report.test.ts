import {describe, expect, test} from 'vitest';
import {exploreInterview, type Explored} from '../../src/compiler/interviews/explored.ts';
import {readInterviewFile} from '../../src/compiler/build/interview-file.ts';
import {authoring} from '../../src/scenario/schema/schema.ts';
import {reportOf} from './report.ts';
import {shortCourse} from './short-course-fixture.ts';

const file = readInterviewFile(shortCourse(), 'short-talk');
if (file.kind === 'faults') throw new Error('the short interview has faults');
const {source} = file;
const {shown, rubric: scenario} = authoring.split(source);
const findings = exploreInterview(source);

const lastLines = (explored: Explored): string =>
  reportOf({shown, scenario, words: key => key, found: explored, cap: 9})
    .split('\n\n')
    .filter(block => /^(Seen|Found)/.test(block))
    .join('\n');

describe('the page for trainers', () => {
  test('the page for trainers lists each claim about the interview that the exploration has confirmed', () => {
    expect(lastLines({...findings, unread: []})).toMatch(/^Seen to hold on every way: the talk can end; .*every text is read on some way\.\n$/);
  });
  test('the page for trainers separates the claims about the interview that hold from those that do not', () => {
    const [variant] = findings.variants;
    if (!variant) throw new Error('the exploration found nothing');
    const wrong = {...variant.wrong, deadEnds: [{place: 'money', way: ['greet-wait']}]};
    const {best: _, ...rest} = variant;
    const page = lastLines({variants: [{...rest, wrong}], unread: ['stop.text']});
    expect(page).toContain('Found not to hold: the talk can end; every text is read on some way.');
    expect(page.split('\n')[0]).not.toContain('the talk can end');
  });
});
