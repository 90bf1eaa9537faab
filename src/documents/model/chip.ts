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
    meant(state, state === 'silent' || state === 'shut'),
    ...(state === 'opens'
      ? [
          meant(`signature.${signature ?? 'valid'}`, signature !== undefined),
          ...(copyTest ? [meant(`copy.${copyTest}`, copyTest !== 'passed')] : []),
          meant(differs ? 'differs' : 'agrees', differs === true),
        ]
      : []),
    ...(name === undefined ? [] : [{key: 'chip.name', values: {name}}]),
    ...(unknownModel ? [meant('unknownModel')] : []),
    ...(face ? [meant(face === 'above' ? 'faceAbove' : 'faceJustBelow')] : []),
  ];
}

const meant = (result: string, hasMeaning = false): ReadResult => ({
  key: `chip.${result}`,
  ...(hasMeaning && {means: `chipMeans.${result}`}),
});
