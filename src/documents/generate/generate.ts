import type {ExaminationCase} from '../model/examination.ts';
import {fraudKinds, type FraudKind, type ExaminationStep} from '../model/fraud.ts';
import type {Reference} from '../schema/reference.ts';
import type {Look} from '../model/specimen.ts';
import {checks, type Check} from '../model/checks.ts';
import type {Light} from '../model/terms.ts';
import {stepsOf, type Defect} from './defect.ts';
import {defects} from './defects/defects.ts';
import {drawKinds} from './frauds.ts';
import {genuineBy} from './genuine.ts';
import {todayOf} from './issue.ts';
import {holderBy, storyAt, type Holder} from './holder.ts';
import {chanceFrom, type Chance} from './random.ts';

/** A generated document with its holder. */
export interface Generated extends ExaminationCase {
  readonly holder: Holder;
  /** The fraud; undefined if the document is genuine. */
  readonly fraud: Fraud | undefined;
}

/** What is wrong with a generated document. */
export interface Fraud extends Pick<Defect, 'kind' | 'hard'> {
  readonly defect: Defect['id'];
  /** The steps of an examination that show the fraud in this copy. */
  readonly steps: readonly ExaminationStep[];
}

/** A request for a document. Equal requests give the same document. */
export interface DocumentRequest {
  readonly seed: number;
  /** The probability of a false document, from 0 to 1. */
  readonly share: number;
  /** Level from 1 (easy) to 3 (hard). */
  readonly level: number;
  /** Kinds of fraud that the learner missed before; they occur more often. */
  readonly missed: readonly string[];
  /** The kind of fraud. Without a kind, the seed chooses one. */
  readonly kind?: FraudKind | undefined;
  /** Number of the story: consecutive numbers give different stories. Without a number, the seed chooses the story. */
  readonly story?: number;
}

/** The light that each check uses. */
const lightOf: Readonly<Partial<Record<Check, Light>>> = {
  'oblique-light': 'oblique',
  'uv-light': 'uv',
  infrared: 'ir',
  'loupe-view': 'loupe',
  'back-light': 'transmitted',
};

const offeredChecks: readonly Check[] = checks.filter(
  check => check in lightOf || ['read-again', 'page-edges', 'call-embassy'].includes(check),
);

/**
 * Chooses a defect at random. The kind is the given one, or a kind in the proportions of the reference sheet. If the
 * learner missed some kinds, the defect is of a missed kind with a probability of one half.
 */
function defectBy({kind, missed}: DocumentRequest, {frauds}: Reference, chance: Chance): Defect {
  const [drawnKind] = drawKinds(1, frauds, chance);
  const missedKinds = fraudKinds.filter(one => missed.includes(one));
  const repeatedKind = chance.happens(0.5) ? missedKinds[chance.whole(missedKinds.length)] : undefined;
  const [first = defects[0], ...others] = defects.filter(
    one => one.kind === (kind ?? repeatedKind ?? drawnKind),
  );
  return chance.one([first, ...others]);
}

/**
 * Generates a document. For every document, first chooses a defect, and a series whose documents can have this
 * defect. Then a separate random stream decides whether the document is false. Therefore no series, name, sex, age,
 * face or story ever hints at the truth.
 */
export function generate(request: DocumentRequest, reference: Reference): Generated {
  const {seed, share, level} = request;
  const truth = chanceFrom(seed, 'truth');
  const defect = defectBy(request, reference, chanceFrom(seed, 'defect'));
  const drawnHolder = holderBy(chanceFrom(seed, 'holder'), todayOf(reference));
  const holder = request.story === undefined ? drawnHolder : {...drawnHolder, story: storyAt(request.story)};
  const twin = genuineBy(chanceFrom(seed, 'document'), holder, reference, `made-${seed}`, defect.series);
  if (!truth.happens(share)) return {...genuine(twin), holder, fraud: undefined};
  const {specimen, anomalies} = defect.make(twin, level, truth, reference);
  const changed = specimen.looks.filter(look => !twin.looks.includes(look));
  const {id, kind, hard, isPlain} = defect;
  return {
    specimen,
    // A portrait mixed from two persons stays in the twin, because the issuer itself printed this portrait.
    twin: {...twin, portrait: specimen.portrait},
    holder,
    fraud: {kind, hard, defect: id, steps: stepsOf(defect, anomalies)},
    rubric: {
      verdict: 'refer',
      alsoRight: isPlain ? [] : ['check'],
      answering: isPlain ? [] : checksOf(changed, specimen.missing.length === 0),
      after: 'refer',
      anomalies,
      differing: [...new Set(changed.map(({at}) => at))],
      checks: offeredChecks,
    },
  };
}

/**
 * Returns the checks that show a difference from a genuine copy. A check with a light shows a difference if a
 * changed look is visible in that light. The check `page-edges` shows missing sheets.
 */
const checksOf = (changed: readonly Look[], isWhole: boolean): readonly Check[] =>
  offeredChecks.filter(
    check => changed.some(({light}) => light === lightOf[check]) || (check === 'page-edges' && !isWhole),
  );

const genuine = (twin: ExaminationCase['twin']): ExaminationCase => ({
  specimen: twin,
  twin,
  rubric: {
    verdict: 'clear',
    alsoRight: ['check'],
    // For a genuine document, the verdict `check` is right too, because another calm check does no harm.
    answering: offeredChecks.filter(check => check !== 'call-embassy'),
    after: 'clear',
    anomalies: [],
    differing: [],
    checks: offeredChecks,
  },
});
