import type {KnipConfig} from 'knip';

const config: KnipConfig = {
  entry: [
    'src/packaging/main.ts',
    'src/desk/server/main.ts',
    'src/desk/player/player.ts',
    'src/compiler/main.ts',
    'tools/*.mjs',
    'web-test-runner.config.mjs',
    'tools/browser/element-bundle.ts',
    'src/**/*.element.test.ts',
    'test/sweep/*.element.test.ts',
    'tools/**/*.element.test.ts',
    'tools/scenarios/preview/{page,ways-worker}.ts',
    'tools/{test,bench,cards,decode,scenarios,screens,specimens,sweep,new}.ts',
    'test/content/take-saves.ts',
  ],
  // tools/suite/checks.ts starts lit-analyzer by name. The fonts of the tests are read from the folder of
  // dejavu-fonts-ttf.
  ignoreDependencies: ['dejavu-fonts-ttf', 'lit-analyzer'],
  // A test runs `sha256sum` because the checksum file beside the packages is made for it.
  ignoreBinaries: ['sha256sum'],
  project: ['src/**/*.ts', 'test/**/*.ts', 'tools/**/*.{ts,mjs}'],
  // A type in an exported signature may be named by any caller, even if no caller does so yet.
  ignoreExportsUsedInFile: {interface: true, type: true},
  ignore: ['test/fixtures/**'],
};

export default config;
