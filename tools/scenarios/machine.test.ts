import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {root} from '../paths.mjs';
import {machineFile, machinePage} from './machine.ts';

test('the committed diagram matches the state machine, and npm run scenarios writes this diagram', () => {
  expect(readFileSync(join(root, machineFile), 'utf8').replaceAll('\r\n', '\n')).toBe(machinePage());
});

test('the diagram of the interview machine names guards and actions, and contains no code', () => {
  expect(machinePage()).toContain('decision --> arriving: choose [isOffered] / take, tellResponse');
  expect(machinePage()).not.toMatch(/=>|function|\[object/);
});
