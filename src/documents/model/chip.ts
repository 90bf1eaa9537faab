import type {Chip} from './specimen.ts';

/**
 * One result of reading a chip or a seal. `key` is the key of its text, and `values` fill the text in. `means` is the
 * key of the text that explains the result to an officer.
 */
export interface ReadResult {
  readonly key: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly means?: string;
}

/** Returns the fields of the tests that the chip fails. A signer that the reader does not know is not a failure. */
export const failedTests = ({signature, copyTest, differs}: Chip): readonly (keyof Chip)[] => [
  ...(signature && signature !== 'unknown-signer' ? (['signature'] as const) : []),
  ...(copyTest === 'failed' ? (['copyTest'] as const) : []),
  ...(differs ? (['differs'] as const) : []),
];

/** Returns the results of reading a chip, in the order in which a reader tests it. */
export function chipResults(chip: Chip): readonly ReadResult[] {
  const {state, signature, copyTest, differs, name, unknownModel, face} = chip;
  return [
    readResult(state, state === 'silent' || state === 'shut'),
    ...(state === 'opens'
      ? [
          readResult(`signature.${signature ?? 'valid'}`, signature !== undefined),
          ...(copyTest ? [readResult(`copy.${copyTest}`, copyTest !== 'passed')] : []),
          readResult(differs ? 'differs' : 'agrees', differs === true),
        ]
      : []),
    ...(name === undefined ? [] : [{key: 'chip.name', values: {name}}]),
    ...(unknownModel ? [readResult('unknownModel')] : []),
    ...(face ? [readResult(face === 'above' ? 'faceAbove' : 'faceJustBelow')] : []),
  ];
}

const readResult = (result: string, hasMeaning = false): ReadResult => ({
  key: `chip.${result}`,
  ...(hasMeaning && {means: `chipMeans.${result}`}),
});
