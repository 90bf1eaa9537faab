import {join, sep} from 'node:path';
import ts from 'typescript';

const host: ts.ParseConfigFileHost = {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: ({messageText}) => {
    throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
  },
};

/**
 * Checks the types of some files of a repository and returns the errors, or an empty text. The compiler reads all
 * sources except tests, and checks only those that the files use. A check of all code takes six times as long.
 */
export function checkTypes(folder: string, files: readonly string[]): string {
  const config = ts.getParsedCommandLineOfConfigFile(join(folder, 'tsconfig.json'), {}, host);
  if (!config) throw new Error(`${folder} has no tsconfig.json`);
  const wanted = new Set(files.map(file => join(folder, file).replaceAll(sep, '/')));
  const isRead = (file: string) => /\.d\.ts$|\/src\/(?!.*\.test\.ts$)/.test(file) || wanted.has(file);
  const program = ts.createProgram(config.fileNames.filter(isRead), config.options);
  const found = [...wanted].flatMap(file => {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`the type check does not read ${file}`);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  });
  return ts.formatDiagnostics([...config.errors, ...found], {
    getCanonicalFileName: name => name,
    getCurrentDirectory: () => folder,
    getNewLine: () => '\n',
  });
}
