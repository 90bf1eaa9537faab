import {tools} from './terms.ts';

/** The kinds of fraud that practice makes. The reference sheet has the share of each kind. */
export const fraudKinds = [
  'counterfeit',
  'altered-data',
  'photo',
  'page',
  'impostor',
  'morph',
  'obtained',
  'pseudo',
  'stolen-blank',
  'visa',
] as const;
export type FraudKind = (typeof fraudKinds)[number];

/** How many of a hundred false documents are of each kind. */
export type FraudShares = Readonly<Record<FraudKind, number>>;

/**
 * The steps of an examination that can show a fraud: a tool of the bench, the numbers of all pages, the edge of the
 * book, or the story of the traveller. No kind of fraud shows in a story, because a story proves nothing.
 */
export const examinationSteps = [...tools, 'pages', 'edge', 'story'] as const;
export type ExaminationStep = (typeof examinationSteps)[number];

/** How hard a fraud is to see: 1 (at first sight or by the reader), 2 (in one light or on one page) or 3 (in no light). */
export type Hardness = 1 | 2 | 3;
