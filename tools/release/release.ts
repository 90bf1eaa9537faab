import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {compileFolder, writeGenerated} from '../../src/compiler/build/compile-folder.ts';
import {versionOf} from '../../src/compiler/build/release.ts';
import {lockFile, readLock} from '../../src/compiler/course/ids-lock.ts';
import {savedPlaceRule} from '../../src/compiler/course/lost-places.ts';
import {format} from '../../src/compiler/source/fault.ts';
import {Refused} from '../command.ts';
import {capture} from '../spawn.mjs';
import {lockChanges, type LockChanges} from './lock-changes.ts';

/**
 * Writes the ids of the course in `root` to ids.lock, and returns the lines to print. Throws `Refused` if files are not
 * committed, if the course has faults, or if learners would lose a place and `retire` is false. Only tests pass
 * another `compile`.
 */
export async function release(
  root: string,
  {retire}: {readonly retire: boolean},
  compile: typeof compileFolder = compileFolder,
): Promise<readonly string[]> {
  await refuseUncommitted(root);
  const {course, faults, warnings} = compile(root, {frozen: true});
  if (!course) throw new Refused(`${faults.map(format).join('\n')}\nCorrect these faults, then release.`);
  const stale = writeGenerated(root, course);
  if (stale.length > 0)
    throw new Refused(
      `These generated files were behind and are written now: ${stale.join(', ')}.\nCommit them, then release.`,
    );
  const lost = warnings.filter(({rule}) => rule === savedPlaceRule);
  if (lost.length > 0 && !retire)
    throw new Refused(
      `${lost.map(format).join('\n')}\nWrite \`was\` where something has a new name. If the rest is gone on purpose, run: npm run release -- --retire`,
    );
  const before = textOf(root);
  if (before === course.lock) return [`Every id is in ${lockFile} already. Nothing has changed.`];
  const changes = lockChanges(lockIn(before), lockIn(course.lock));
  writeFileSync(join(root, lockFile), course.lock);
  return [
    ...changeLines(changes, versionOf(root)),
    `Commit ${lockFile}. docs/releases.md says what follows.`,
  ];
}

/**
 * Throws `Refused` if a file of the repository is not committed. Otherwise the release would lock ids whose texts are
 * in no commit.
 */
async function refuseUncommitted(root: string): Promise<void> {
  const {code, output} = await capture('git', ['status', '--porcelain'], root).catch(() => ({
    code: 1,
    output: '',
  }));
  // Stop here without a Git repository, because authors may work in a copy of the files.
  if (code !== 0) return;
  const changed = output.split('\n').filter(line => line !== '' && line.slice(3) !== lockFile);
  if (changed.length === 0) return;
  const firstFiles = changed.slice(0, 10).map(line => `  ${line.slice(3)}`);
  const more = changed.length > 10 ? [`  and ${changed.length - 10} more`] : [];
  throw new Refused(
    [
      'These files are not committed:',
      ...firstFiles,
      ...more,
      'Commit them, then release: a release locks what is committed.',
    ].join('\n'),
  );
}

function textOf(root: string): string {
  const path = join(root, lockFile);
  return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : '';
}

const lockIn = (text: string) =>
  readLock(text === '' ? new Map() : new Map([[lockFile, new TextEncoder().encode(text)]])).lock;

function changeLines({locked, renamed, retired}: LockChanges, version: string): readonly string[] {
  const sum = [...locked.values()].reduce((all, n) => all + n, 0);
  return [
    `Locked for release ${version}: ${sum} new ids. From now on each keeps its meaning.`,
    ...[...locked].map(([owner, n]) => `  ${owner}: ${n}`),
    ...(renamed.size > 0 ? ['Renamed, with all saved work:'] : []),
    ...[...renamed].map(([from, to]) => `  ${from} is now ${to}`),
    ...(retired.length > 0 ? ['Retired, and never used again:'] : []),
    ...retired.map(path => `  ${path}`),
  ];
}
