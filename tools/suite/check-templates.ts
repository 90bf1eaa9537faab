import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {DefaultLitAnalyzerContext, LitAnalyzer, makeConfig} from 'lit-analyzer';
import ts from 'typescript';
import {root} from '../paths.mjs';

/*
 * Checks the Lit templates in src, and the elements that they name, with lit-analyzer. The command of lit-analyzer
 * reads every file that a glob finds. It also searches for elements in every file that one of these files imports.
 * This program skips files that can have no templates or elements, and so saves a quarter of the time.
 */

/** Returns true for a file with templates or with an element. */
const hasTemplates = (text: string): boolean =>
  /import \{[^}]*\b(?:html|svg)\b[^}]*\} from '(?:lit['/]|@open-wc\/testing')|@(?:property|customElement)\(/.test(
    text,
  );

/** Returns true for a file that may define elements, or the names or events of elements. */
const hasDefinitions = (text: string): boolean => /customElement|HTMLElement(?:TagName|Event)Map/.test(text);

/** The settings with which the compiler reads our code. */
const settings = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.json'), undefined, {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: ({messageText}) => {
    throw new Error(ts.flattenDiagnosticMessageText(messageText, ' '));
  },
});

const src = join(root, 'src');
const files = readdirSync(src, {recursive: true, encoding: 'utf8'})
  .filter(name => name.endsWith('.ts'))
  .map(name => join(src, name))
  .filter(file => hasTemplates(readFileSync(file, 'utf8')));
const program = ts.createProgram(files, settings?.options ?? {});
/**
 * The files in which lit-analyzer searches for elements. It walks through every node of a file, so files that cannot
 * define elements are left out.
 */
const defining = program.getSourceFiles().filter(({text}) => hasDefinitions(text));
const context = new DefaultLitAnalyzerContext({
  getProgram: () => ({...program, getSourceFiles: () => defining}),
});
context.updateConfig(makeConfig({strict: true, rules: {'no-invalid-css': 'off'}}));
const analyzer = new LitAnalyzer(context);
const faults = files
  .flatMap(file => program.getSourceFile(file) ?? [])
  .flatMap(file =>
    analyzer.getDiagnosticsInFile(file).map(({location, message, source}) => {
      const {line, character} = file.getLineAndCharacterOfPosition(location.start);
      return `${file.fileName}:${line + 1}:${character + 1}  ${message}  ${source}`;
    }),
  );
console.log(faults.join('\n'));
console.log(
  `Found ${faults.length} faults in ${files.length} files with ${defining.length} that define elements.`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
