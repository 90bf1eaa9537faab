import type {ReadResult} from './chip.ts';
import {seriesOf} from './series.ts';
import type {Page, Seal, Specimen} from './specimen.ts';

/** Returns the page that carries a digital seal: the data page, or the label of a visa; undefined if no page does. */
export function sealedPage({series, visa}: Pick<Specimen, 'series' | 'visa'>): Page | undefined {
  return (['data', 'visa'] as const).find(page => {
    const own = page === 'visa' ? visa?.series : series;
    return (
      own !== undefined &&
      seriesOf(own).features.some(feature => feature.page === page && feature.at === 'seal')
    );
  });
}

/**
 * Returns the fields of the tests that the seal fails. An expired certificate is an open question and no failure. An
 * unknown signer is a failure, because a seal has no other test. For a chip, which has other tests, an unknown signer
 * is no failure.
 */
export const failedSealTests = ({signature, other}: Seal): readonly (keyof Seal)[] => [
  ...(signature && signature !== 'expired' ? (['signature'] as const) : []),
  ...(other ? (['other'] as const) : []),
];

/** Returns the results of reading a digital seal, in the order in which a reader tests it. */
export function sealResults({state, signature, other}: Seal): readonly ReadResult[] {
  if (state === 'unread') return [{key: 'seal.unread', means: 'sealMeans.unread'}];
  const signed = {
    key: `chip.signature.${signature ?? 'valid'}`,
    ...(signature && {means: `sealMeans.signature.${signature}`}),
  };
  return [
    {key: 'seal.read'},
    signed,
    other
      ? {key: 'seal.differs', values: other, means: 'sealMeans.differs'}
      : {key: 'seal.agrees', means: 'sealMeans.agrees'},
  ];
}
