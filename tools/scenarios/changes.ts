import type {Findings} from '../../src/scenario/explore/findings.ts';

/** Returns the changes since the findings were last committed, as sentences; empty when there are none. */
export function changesIn(id: string, before: readonly Findings[] | undefined, now: readonly Findings[]): readonly string[] {
  if (!before) return [`${id} is new.`];
  const variants = new Set([...before, ...now].map(({variant}) => variant));
  return [...variants].flatMap(variant => {
    const [was, is] = [before, now].map(list => list.find(one => one.variant === variant));
    const name = variant === '' ? id : `${id}, ${variant}`;
    if (!was || !is) return [`${name}: the variant ${was ? 'is gone' : 'is new'}.`];
    return [
      ...listChanges(Object.keys(was.endings), Object.keys(is.endings), 'ending', 'became unreachable', 'can be reached now'),
      ...listChanges(was.facts, is.facts, 'fact', 'can no longer become known', 'can become known now'),
      ...Object.entries(is.endings).flatMap(([ending, span]) => spanChange(`${ending} is reached with`, was.endings[ending], span)),
      ...spanChange('trust goes', was.trust, is.trust),
      ...spanChange('distress goes', was.distress, is.distress),
      ...(['best', 'acceptable'] as const).flatMap(way => wayMoved(way, was[way], is[way])),
      ...countChange('states by choices', was.states.choices, is.states.choices),
      ...countChange('states by what is told', was.states.told, is.states.told),
      ...countChange('choices on the longest way', was.longest, is.longest),
    ].map(sentence => `${name}: ${sentence}.`);
  });
}

function listChanges(was: readonly string[], is: readonly string[], noun: string, lostText: string, wonText: string): readonly string[] {
  const [lost, won] = [was.filter(x => !is.includes(x)), is.filter(x => !was.includes(x))];
  const changeLine = (list: readonly string[], what: string) =>
    list.length === 0 ? [] : [`${list.length} ${noun}${list.length > 1 ? 's' : ''} ${what}: ${list.join(', ')}`];
  return [...changeLine(lost, lostText), ...changeLine(won, wonText)];
}

type Span = readonly [number, number];

const spanChange = (what: string, was: Span | undefined, is: Span): readonly string[] =>
  was === undefined || was.join() === is.join()
    ? []
    : [`${what} ${is[0]} to ${is[1]}, no longer ${was[0]} to ${was[1]}`];

function wayMoved(way: string, was: Findings['best'], is: Findings['best']): readonly string[] {
  const wayText = (graded: typeof is) =>
    graded
      ? `trust ${graded.trust}, distress ${graded.distress}, ${graded.points} points and ${graded.ending}`
      : 'no ending';
  return wayText(was) === wayText(is) ? [] : [`the ${way} way leads to ${wayText(is)}, no longer to ${wayText(was)}`];
}

const countChange = (what: string, was: number, is: number): readonly string[] =>
  was === is ? [] : [`${is} ${what}, no longer ${was}`];
