import {existsSync, readFileSync} from 'node:fs';
import {join, posix} from 'node:path';
import ts from 'typescript';
import {root} from '../../tools/paths.mjs';

/** One line of a walkthrough: a function and the file that declares it. */
export interface WalkthroughStep {
  readonly walk: string;
  /** Number of the line in its walkthrough. */
  readonly at: number;
  readonly file: string;
  readonly name: string;
}

/** Reads the steps of all walkthroughs from the chapter "Five walkthroughs" of CONTRIBUTING.md. */
export function stepsIn(markdown: string): readonly WalkthroughStep[] {
  const [, chapter = ''] = /^## Five walkthroughs$([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(markdown) ?? [];
  return chapter.split(/^### /m).flatMap(section => {
    const [walk = ''] = section.split('\n');
    const lines = [...section.matchAll(/^(\d+)\. `([^`]+)` `([^`]+)`/gm)];
    return lines.map(([, at, file = '', name = '']) => ({walk, at: Number(at), file, name}));
  });
}

/** A parsed source file. */
interface Source {
  readonly text: string;
  /** Our own files that this file imports or re-exports, types included. */
  readonly imports: readonly string[];
  /**
   * The declarations of a file by name: functions, methods, properties and members of types. The file is parsed when
   * somebody first asks for its declarations.
   */
  readonly declared: () => ReadonlyMap<string, readonly ts.Node[]>;
}

const cache = new Map<string, Source>();

function sourceOf(file: string): Source {
  const known = cache.get(file);
  if (known) return known;
  const path = join(root, file);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const imports = [...text.matchAll(/(?:from\s+|import\s+|import\()'(\.[^']+)'/g)].map(([, to = '']) =>
    posix.join(posix.dirname(file), to),
  );
  let declared: ReadonlyMap<string, readonly ts.Node[]> | undefined;
  const source = {text, imports, declared: () => (declared ??= declarationsIn(file, text))};
  cache.set(file, source);
  return source;
}

function declarationsIn(file: string, text: string): ReadonlyMap<string, readonly ts.Node[]> {
  const declared = new Map<string, ts.Node[]>();
  const visit = (node: ts.Node): void => {
    const name = isDeclaration(node) ? node.name.getText() : '';
    if (name !== '') declared.set(name, [...(declared.get(name) ?? []), node]);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true));
  return declared;
}

const isDeclaration = (node: ts.Node): node is ts.Node & {readonly name: ts.Node} =>
  (ts.isFunctionDeclaration(node) && node.name !== undefined) ||
  ts.isMethodDeclaration(node) ||
  ts.isGetAccessorDeclaration(node) ||
  ts.isPropertyDeclaration(node) ||
  ts.isPropertyAssignment(node) ||
  ts.isVariableDeclaration(node) ||
  ts.isMethodSignature(node) ||
  ts.isPropertySignature(node);

const isType = (node: ts.Node): boolean => ts.isMethodSignature(node) || ts.isPropertySignature(node);

/** Returns the bodies of the function that a step of a walkthrough names. */
const bodiesOf = ({file, name}: WalkthroughStep): readonly ts.Node[] =>
  (sourceOf(file).declared().get(name) ?? []).filter(node => !isType(node));

const textOf = (step: WalkthroughStep): string =>
  bodiesOf(step)
    .map(node => node.getText())
    .join('\n');

/**
 * True if the function of one step contains the name of the other step's function, as a call or as a
 * listener.
 */
function names(from: WalkthroughStep, {name}: WalkthroughStep): boolean {
  const renamed = new RegExp(`\\b${name} as (\\w+)`).exec(sourceOf(from.file).text)?.[1];
  const finds = (node: ts.Node): boolean =>
    ((ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) && [name, renamed].includes(node.text)) ||
    (ts.forEachChild(node, finds) ?? false);
  return bodiesOf(from).some(body => ts.forEachChild(body, child => finds(child)) ?? false);
}

const declaresMember = (file: string, name: string): boolean =>
  (sourceOf(file).declared().get(name) ?? []).some(isType);

/**
 * Returns the imports of a file. Includes the imports of the file with the base class, because a class can use what
 * it inherits.
 */
function importsOf(file: string): readonly string[] {
  const {text, imports} = sourceOf(file);
  const [, base = ''] = /class \w+ extends (\w+)/.exec(text) ?? [];
  const [, path] = new RegExp(`import \\{[^}]*\\b${base}\\b[^}]*\\} from '(\\.[^']+)'`).exec(text) ?? [];
  if (base === '' || path === undefined) return imports;
  return [...imports, ...sourceOf(posix.join(posix.dirname(file), path)).imports];
}

/**
 * True if code in the file of `from` can refer to the declaration of `to`. There are two cases. Either this file
 * imports the file of `to`, or a file that re-exports or creates the declaration. Or both files know a common
 * interface.
 */
function canSee(from: WalkthroughStep, to: WalkthroughStep): boolean {
  if (from.file === to.file) return true;
  const imports = importsOf(from.file);
  if (imports.includes(to.file) || imports.some(file => sourceOf(file).imports.includes(to.file)))
    return true;
  const own = sourceOf(to.file).imports;
  return [from.file, ...imports].some(file => own.includes(file) && declaresMember(file, to.name));
}

const calls = (from: WalkthroughStep, to: WalkthroughStep): boolean => names(from, to) && canSee(from, to);

/** True if one step dispatches an event that the other step listens to. */
function dispatches(from: WalkthroughStep, to: WalkthroughStep): boolean {
  return [...textOf(from).matchAll(/new (\w+Event)\(/g)].some(([, event = '']) =>
    [from.file, ...sourceOf(from.file).imports].some(file => {
      const [, type] =
        new RegExp(`class ${event} [^]*?static readonly type = '([^']+)'`).exec(sourceOf(file).text) ?? [];
      const listenerPattern = new RegExp(
        `(${type ?? ''}(', |=\\$\\{)|${event}\\.type, )this\\.${to.name}\\b`,
      );
      return type !== undefined && listenerPattern.test(sourceOf(to.file).text);
    }),
  );
}

/** Methods that the browser or Lit calls once an element is connected to the page. */
const lifecycle = ['willUpdate', 'updated', 'firstUpdated', 'render', 'screen', 'draw'];

/** True if one step renders the custom element to which the other step belongs. */
const renders = (from: WalkthroughStep, to: WalkthroughStep): boolean =>
  lifecycle.includes(to.name) &&
  [...sourceOf(to.file).text.matchAll(/@customElement\('([^']+)'\)/g)].some(([, tag = '']) =>
    new RegExp(`<${tag}\\b|createElement\\('${tag}'\\)`).test(textOf(from)),
  );

/** Addresses of chunks in a text, with every substitution as `*`. */
const chunksIn = (text: string): readonly string[] =>
  [...text.matchAll(/[`'](?:\.\/)?((?:data|text|rubric)\/[^`']*\.js)[`']/g)].map(([, path = '']) =>
    path.replace(/\$\{[^}]*\}/g, '*'),
  );

/** True if one step writes the chunk that the other step fetches. */
const fetches = (from: WalkthroughStep, to: WalkthroughStep): boolean => {
  const chunksWritten = chunksIn(textOf(from));
  return chunksIn(textOf(to)).some(chunk => chunksWritten.includes(chunk));
};

/**
 * True if both steps are in the file of one element, and the later step handles an event of a control in this
 * element.
 */
const isTriggered = (from: WalkthroughStep, to: WalkthroughStep): boolean =>
  from.file === to.file &&
  to.file.endsWith('.element.ts') &&
  new RegExp(`@[\\w-]+=\\$\\{this\\.${to.name}\\}`).test(sourceOf(to.file).text);

/**
 * True if a step leads to a later step. A call in either direction connects two steps. Other connections are an
 * event, a rendered element, a fetched chunk, or the next action of the learner.
 */
const leads = (from: WalkthroughStep, to: WalkthroughStep): boolean =>
  calls(from, to) ||
  calls(to, from) ||
  dispatches(from, to) ||
  renders(from, to) ||
  fetches(from, to) ||
  isTriggered(from, to);

/**
 * Checks the walkthroughs. Returns one sentence for each faulty step. A step is faulty if it does not exist, or if no
 * earlier step of its walkthrough leads to it.
 */
export function faultsIn(steps: readonly WalkthroughStep[]): readonly string[] {
  return steps.flatMap(step => {
    const place = `${step.walk}, step ${step.at}:`;
    if (sourceOf(step.file).text === '') return [`${place} there is no file ${step.file}`];
    if (bodiesOf(step).length === 0) return [`${place} ${step.file} has no ${step.name}`];
    const earlier = steps.filter(({walk, at}) => walk === step.walk && at < step.at);
    return step.at === 1 || earlier.some(one => leads(one, step))
      ? []
      : [`${place} no earlier step leads to ${step.name} in ${step.file}`];
  });
}
