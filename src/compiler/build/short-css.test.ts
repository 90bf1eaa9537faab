import {SourceMap} from 'node:module';
import {build, type Rolldown} from 'vite';
import {expect, test} from 'vitest';
import {shortCss} from './short-css.ts';

const file = 'virtual:sheet.ts';

/** Builds one module from the given source text. */
async function buildChunk(source: string, sourcemap = false): Promise<Rolldown.OutputChunk> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'sheet',
        resolveId: id => (id === file ? id : undefined),
        load: id => (id === file ? source : undefined),
      },
      shortCss(['chrome109', 'firefox115', 'safari16.4']),
    ],
    build: {
      write: false,
      minify: false,
      sourcemap,
      target: 'es2022',
      rolldownOptions: {input: file, external: ['lit'], preserveEntrySignatures: 'strict'},
    },
  });
  const [chunk] = [output].flat().flatMap(made => ('output' in made ? made.output : []));
  if (chunk?.type !== 'chunk') throw new Error('nothing was built');
  return chunk;
}

const sheet = (css: string, before = '') =>
  `import {css} from 'lit';\n${before}export const sheet = css\`${css}\`;\n`;

test.each([
  [
    'comments and white space',
    '\n  /* Why so. */\n  .a {\n    color: var(--ink);\n  }\n',
    '.a{color:var(--ink)}',
  ],
  [
    'the selectors :host and ::slotted',
    ':host([locked]) .a,\n::slotted(p) { margin: 0 }',
    ':host([locked]) .a,::slotted(p){margin:0}',
  ],
  [
    'a property that the oldest browser needs with a prefix',
    '.a { user-select: none }',
    '.a{-webkit-user-select:none;user-select:none}',
  ],
  ['a backslash', '.a::before { content: "\\\\\\\\" }', '.a:before{content:"\\\\\\\\"}'],
])('shortCss minifies %s', async (_title, css, short) => {
  expect((await buildChunk(sheet(css))).code).toContain(`css\`${short}\``);
});

test('shortCss finds a template that follows non-Latin text', async () => {
  const {code} = await buildChunk(sheet('.a { color: red }', "export const word = 'Тамга 𐱃';\n"));
  expect(code).toContain('css`.a{color:red}`');
});

test('shortCss rejects a template with a value, because such CSS cannot be minified, and reports line and column', async () => {
  await expect(buildChunk(sheet('/* Why so. */\n.a { inline-size: ${2}px; }'))).rejects.toThrow(
    /virtual:sheet\.ts:3:20[^]*put sheets beside each other/,
  );
});

test('the source map of a minified template points to the original lines', async () => {
  const source = `${sheet('\n\n.a { color: red }\n\n')}export const after = 1;\n`;
  const {code, map} = await buildChunk(source, true);
  const lineOf = (text: string) => text.split('\n').findIndex(line => line.includes('after = 1'));
  if (!map) throw new Error('there is no source map');
  const entry = new SourceMap({...map, sourceRoot: '', sourcesContent: [source]}).findEntry(lineOf(code), 0);
  expect(entry).toMatchObject({originalLine: lineOf(source)});
  expect(lineOf(code)).not.toBe(lineOf(source));
});

test('shortCss reports the line and column of invalid CSS', async () => {
  await expect(buildChunk(sheet('\n  .a { color: red }\n  .b:is( { color: red }\n'))).rejects.toThrow(
    /virtual:sheet\.ts:5:\d+/,
  );
});
