import type {SignGroup} from './scenario.ts';

/** The groups of signs in the order in which they are read: the fact base's (3.2, 2.3), and the fear of being sent back. */
export const signGroups = [
  'recruitment',
  'documents',
  'journey',
  'work',
  'control',
  'living',
  'health',
  'behaviour',
  'crime',
  'child',
  'smuggling',
  'return',
] as const satisfies readonly SignGroup[];
