import type {ExaminationCase} from '../model/examination.ts';
import type {Reference} from '../schema/reference.ts';
import type {Look} from '../model/specimen.ts';
import {checks, type Check, type Light} from '../model/terms.ts';
import type {Defect} from './defect.ts';
import {defects} from './defects.ts';
import {genuineBy, todayOf} from './genuine.ts';
import {holderBy, type Holder} from './holder.ts';
import {chanceFrom} from './random.ts';

/** A generated document with its holder. */
export interface Generated extends ExaminationCase {
  readonly holder: Holder;
  /** The defect of the document; undefined if it is genuine. */
  readonly defect: Defect['id'] | undefined;
}

/** A request for a document. Equal requests give the same document. */
export interface DocumentRequest {
  readonly seed: number;
  /** The probability of a false document, from 0 to 1. */
  readonly share: number;
  /** Level from 1 (easy) to 3 (hard). */
  readonly level: number;
  /** Ids of defects that the learner missed before; they occur more often. */
  readonly missed: readonly string[];
}

/** The light that each check uses. */
const lightOf: Readonly<Partial<Record<Check, Light>>> = {
  'oblique-light': 'oblique',
  'uv-light': 'uv',
  infrared: 'ir',
  'loupe-view': 'loupe',
  'back-light': 'transmitted',
};

const offered: readonly Check[] = checks.filter(
  check => check in lightOf || ['read-again', 'page-edges', 'call-embassy'].includes(check),
);

/**
 * Generates a document. The defect and the holder come from independent random streams. Therefore no name,
 * sex, age, face or story ever hints at the defect.
 */
export function generate({seed, share, level, missed}: DocumentRequest, reference: Reference): Generated {
  const truth = chanceFrom(seed, 'truth');
  const holder = holderBy(chanceFrom(seed, 'holder'), todayOf(reference));
  const twin = genuineBy(chanceFrom(seed, 'document'), holder, reference, `made-${seed}`);
  const isFalse = truth.happens(share);
  const [first, ...others] = defects.filter(({fits}) => fits(twin));
  if (!isFalse || !first) return {...genuine(twin), holder, defect: undefined};
  const [again, ...more] = [first, ...others].filter(({id}) => missed.includes(id));
  const defect = again && truth.happens(0.5) ? truth.one([again, ...more]) : truth.one([first, ...others]);
  const {specimen, anomalies} = defect.make(twin, level, truth);
  const changed = specimen.looks.filter(look => !twin.looks.includes(look));
  return {
    specimen,
    twin,
    holder,
    defect: defect.id,
    rubric: {
      verdict: 'refer',
      alsoRight: defect.isPlain ? [] : ['check'],
      answering: defect.isPlain ? [] : checksOf(changed, specimen.missing.length === 0),
      after: 'refer',
      anomalies,
      differing: [...new Set(changed.map(({at}) => at))],
      checks: offered,
    },
  };
}

/**
 * Returns the checks that show a difference from a genuine copy. A check with a light shows a difference if a
 * changed look is visible in that light. The check `page-edges` shows missing sheets.
 */
const checksOf = (changed: readonly Look[], isWhole: boolean): readonly Check[] =>
  offered.filter(
    check => changed.some(({light}) => light === lightOf[check]) || (check === 'page-edges' && !isWhole),
  );

const genuine = (twin: ExaminationCase['twin']): ExaminationCase => ({
  specimen: twin,
  twin,
  rubric: {
    verdict: 'clear',
    alsoRight: ['check'],
    // For a genuine document, one more check before the verdict `clear` is also right, because a calm check
    // harms nobody.
    answering: offered.filter(check => check !== 'call-embassy'),
    after: 'clear',
    anomalies: [],
    differing: [],
    checks: offered,
  },
});
