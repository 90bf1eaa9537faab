import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {readInterviewFile} from '../../src/compiler/build/interview-file.ts';
import {reportsFolder} from '../../src/compiler/build/known-ways.ts';
import {looseEndsOf} from '../../src/compiler/interviews/loose-ends.ts';
import {fault, format} from '../../src/compiler/source/fault.ts';
import {changesSince, filesOf, reportFactsOf} from './read.ts';

/**
 * Explores one interview, prints the findings, and writes the reports. With `isCheck`, writes nothing. Returns false,
 * and writes nothing, if the interview has a fault or a loose end. A check also returns false if the findings differ
 * from the reports.
 */
export function exploreOne(root: string, id: string, isCheck: boolean, say: (line: string) => void): boolean {
  const from = performance.now();
  const file = readInterviewFile(root, id);
  if (file.kind === 'faults') {
    for (const one of file.faults) say(format(one));
    return false;
  }
  const {source, yaml} = file;
  const facts = reportFactsOf(root, source);
  const {variants} = facts.found;
  const sum = (of: (f: (typeof variants)[number]) => number) =>
    variants.reduce((total, f) => total + of(f), 0);
  const states = sum(f => f.states.choices + f.states.told);
  const choices = sum(f => f.ways.choices + f.ways.told);
  say(`${id}: ${states} classes of states, ${choices} choices, ${secondsSince(from)} s`);
  const looseEnds = looseEndsOf(source, facts.found);
  for (const {path, message} of looseEnds) say(format(fault(yaml.at(path), message, 'ways')));
  const changes = changesSince(root, id, facts.found);
  for (const change of changes) say(`  ${change}`);
  const isSound = looseEnds.length === 0 && !(isCheck && changes.length > 0);
  if (isSound && !isCheck)
    for (const [name, text] of filesOf(source, facts)) writeFileSync(join(root, reportsFolder, name), text);
  return isSound;
}

/** Returns the seconds since a time of `performance.now()`, with one decimal place. */
export const secondsSince = (from: number): string => ((performance.now() - from) / 1000).toFixed(1);
