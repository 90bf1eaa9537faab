import {execFileSync} from 'node:child_process';
import {expect, test} from 'vitest';
import {root} from '../../tools/paths.mjs';

/** The repository is older than the rule for commit subjects. So the rule applies only to commits after this time. */
const since = '2026-11-28T22:30:00Z';

/** Checks the subject of a commit. Returns its fault, or undefined for a correct subject. */
function faultOf(subject: string): string | undefined {
  if (subject.length > 72) return `${subject.length} characters instead of 72 at most`;
  if (!/^[A-Z][a-z]+ /.test(subject)) return 'does not begin with a verb and a capital';
  if (/^\w+(ed|ing) /.test(subject) && !/^(Feed|Need|Embed|Bring|Shed) /.test(subject))
    return 'is no imperative';
  return subject.endsWith('.') ? 'ends with a full stop' : undefined;
}

/** Subjects of all commits to which the rule applies. Empty without a repository, as in an unpacked archive. */
function subjects(): readonly string[] {
  try {
    const words = ['log', `--since=${since}`, '--no-merges', '--format=%s'];
    return execFileSync('git', words, {cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})
      .split('\n')
      .filter(Boolean);
  } catch {
    return [];
  }
}

test.each([
  ['Fix lost answers when the LMS clears storage', undefined],
  ['Fixed lost answers', 'is no imperative'],
  ['Adding a page', 'is no imperative'],
  ['fix lost answers', 'does not begin with a verb and a capital'],
  ['Fix lost answers.', 'ends with a full stop'],
  [`Fix ${'x'.repeat(69)}`, '73 characters instead of 72 at most'],
])('the fault of the commit subject "%s" is %s', (subject, fault) => {
  expect(faultOf(subject)).toBe(fault);
});

test('every commit subject is an imperative of at most 72 characters', () => {
  expect(subjects().flatMap(subject => faultOf(subject) ?? [])).toEqual([]);
});
