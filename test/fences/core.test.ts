import {join} from 'node:path';
import {ESLint} from 'eslint';
import {expect, it} from 'vitest';
import {root} from '../../tools/paths.mjs';

const folders = ['score', 'content', 'documents', 'questions', 'scenario', 'record', 'session'];

const forbidden = {
  document: 'export const title = document.title;\n',
  window: 'export const width = window.innerWidth;\n',
  fetch: "export const asked = fetch('x');\n",
  process: 'export const where = process.cwd();\n',
  Buffer: "export const bytes = Buffer.from('x');\n",
  globalThis: 'export const all = globalThis;\n',
  HTMLElement: 'export const first = (of: readonly HTMLElement[]) => of[0];\n',
};

const eslint = new ESLint({cwd: root});

/** Returns what ESLint says about a file with this text in a folder of the core. */
async function findings(folder: string, source: string): Promise<readonly string[]> {
  const filePath = join(root, 'src', folder, 'planted.ts');
  const results = await eslint.lintText(source, {filePath});
  return results.flatMap(({messages}) => messages.map(({ruleId, message}) => `${ruleId}: ${message}`));
}

it.each(folders.flatMap(folder => Object.keys(forbidden).map(name => [folder, name] as const)))(
  'a file in src/%s may not use %s',
  async (folder, name) => {
    const source = Object.entries(forbidden).find(([one]) => one === name)?.[1] ?? '';
    expect(await findings(folder, source)).toContain(`no-undef: '${name}' is not defined.`);
  },
);

it.each(folders)(
  'a file in src/%s may use the built-in objects of JavaScript and the types of TypeScript',
  async folder => {
    const source =
      'export const sums = (of: Readonly<Record<string, number>>) => new Map(Object.entries(of));\n';
    expect(await findings(folder, source)).toEqual([]);
  },
);
