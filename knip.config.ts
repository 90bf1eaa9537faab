import {existsSync} from 'node:fs';
import type {KnipConfig} from 'knip';

/**
 * Packages that only the tests in `test/course` need. Another course removes these tests, so knip ignores the
 * packages there.
 */
const ofThisCourse = existsSync('test/course') ? [] : ['dictionary-mn', 'hunspell-asm'];

const config: KnipConfig = {
  entry: [
    'src/packaging/main.ts',
    'src/desk/server/main.ts',
    'src/desk/player/player.ts',
    'src/desk/reviewer/reviewer.ts',
    'src/desk/live/live.ts',
    'src/compiler/main.ts',
    'tools/*.mjs',
    'web-test-runner.config.mjs',
    'tools/browser/element-bundle.ts',
    'tools/suite/{counts,check-templates}.ts',
    'src/**/*.element.test.ts',
    'test/sweep/*.test.ts',
    'tools/**/*.element.test.ts',
    'tools/scenarios/{explore-child,preview/page,preview/ways-worker}.ts',
    'tools/translate/review/page.ts',
    'tools/{test,bench,bundle,cards,decode,dev,scenarios,screens,specimens,sweep,new,release,translate}.ts',
    'test/content/take-saves.ts',
  ],
  // knip does not see how some packages are used: tools/suite/checks.ts starts oxfmt and oxlint by
  // their command names, oxlint starts oxlint-tsgolint, and tests read fonts from the folder of dejavu-fonts-ttf.
  ignoreDependencies: ['dejavu-fonts-ttf', 'oxfmt', 'oxlint', 'oxlint-tsgolint', ...ofThisCourse],
  // A test runs `sha256sum`, because users check a package with this command. The command compares the package with
  // the checksum file beside it.
  ignoreBinaries: ['sha256sum'],
  project: ['src/**/*.ts', 'test/**/*.ts', 'tools/**/*.{ts,mjs}'],
  // Callers may need the name of any type in an exported signature, even if no caller uses it yet.
  ignoreExportsUsedInFile: {interface: true, type: true},
  ignore: ['test/fixtures/**'],
};

export default config;
