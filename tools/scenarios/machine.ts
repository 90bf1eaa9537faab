import {interviewMachine} from '../../src/scenario/interview/interview-machine.ts';

/** Path of the page with the diagram of the state machine of an interview. */
export const machineFile = 'docs/scenarios/interview-machine.md';

interface Transition {
  readonly target: readonly {readonly key: string}[] | undefined;
  readonly guard?: unknown;
  readonly actions: readonly unknown[];
}

interface StateNode {
  readonly key: string;
  readonly type: string;
  readonly initial: Transition | undefined;
  readonly states: Readonly<Record<string, StateNode>>;
  readonly always?: readonly Transition[];
  readonly transitions: ReadonlyMap<string, readonly Transition[]>;
}

/** Describes the machine of an interview as a page of Markdown. `npm run scenarios` writes it. */
export function machinePage(): string {
  const root: StateNode = interviewMachine.root;
  return `${[
    '# The machine of an interview',
    'Made by `npm run scenarios` from `src/scenario/interview/interview-machine.ts`; a test fails when this page differs ' +
      'from the machine. The machine lives as long as the screen. An edge shows the event, the guard in brackets, and the ' +
      'actions after the slash. An edge without an event is taken at once. `take` applies `step` of ' +
      '`src/scenario/engine/step.ts` to a choice; the guards after `arriving` read the mode of the state that results.',
    ['```mermaid', 'stateDiagram-v2', ...inside(root), '```'].join('\n'),
    'In every state:',
    edges(root, (label, to) => `- ${label}${to === undefined ? '' : `, which leads to ${to}`}`).join('\n'),
  ].join('\n\n')}\n`;
}

/** Returns the lines inside a state: its initial state, its inner states, and the edges between the inner states. */
function inside(node: StateNode): readonly string[] {
  const children = Object.values(node.states);
  if (node.type === 'parallel') {
    return children.flatMap((child, i) => [...(i === 0 ? [] : ['--']), ...composite(child)]).map(indented);
  }
  return [
    `[*] --> ${targetOf(node.initial) ?? ''}`,
    ...children.flatMap(composite),
    ...children.flatMap(child =>
      edges(child, (label, to = child.key) => `${child.key} --> ${to}${label === '' ? '' : `: ${label}`}`),
    ),
  ].map(indented);
}

const composite = (node: StateNode): readonly string[] =>
  Object.keys(node.states).length === 0 ? [] : [`state ${node.key} {`, ...inside(node), '}'];

const indented = (line: string): string => `  ${line}`;

/** Renders each transition of a state, given its label and the key of its target. */
function edges(node: StateNode, render: (label: string, target?: string) => string): readonly string[] {
  const all = [...node.transitions, ['', node.always ?? []] as const];
  return all.flatMap(([event, list]) =>
    list.map(transition => {
      const guard = transition.guard === undefined ? '' : `[${nameOf(transition.guard)}]`;
      const actions = transition.actions.map(nameOf).join(', ');
      const label = [event, guard, actions && `/ ${actions}`].filter(Boolean).join(' ');
      return render(label, targetOf(transition));
    }),
  );
}

const targetOf = (transition: Transition | undefined): string | undefined => transition?.target?.[0]?.key;

/** Returns the name of a guard or of an action of the state machine. */
const nameOf = (named: unknown): string =>
  typeof named === 'object' && named !== null && 'type' in named ? String(named.type) : String(named);
