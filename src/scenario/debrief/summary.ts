import type {Moment} from '../engine/moments.ts';
import {distressBands, trustBands} from '../model/bands.ts';
import type {DistressBand, Grade, TrustBand} from '../model/scenario.ts';
import type {Debrief} from './debrief.ts';

/** The maximum number of turning points that a debrief names. */
const mostTurns = 3;

/** Returns the indices of the choices that moved trust and distress most, in the order of the interview. */
export function turningPoints(moments: readonly Moment[]): readonly number[] {
  return moments
    .map(({kind, force}, i) => ({
      i,
      force: kind === 'decision' || kind === 'event' || kind === 'pause' ? force : 0,
    }))
    .filter(({force}) => force > 0)
    .sort((a, b) => b.force - a.force || a.i - b.i)
    .slice(0, mostTurns)
    .map(({i}) => i)
    .sort((a, b) => a - b);
}

/** If an interview earns fewer points than this, the debrief first asks the learner to try again. */
const fewPoints = 80;

/**
 * Returns the index of the turning point that the learner should try again first. Among the turning points with the
 * worst grade, this is the one with the largest effect. Returns undefined if the interview earned at least
 * `fewPoints`, or if no turning point is poor or unsafe.
 */
export function toTryFirst({timeline}: Pick<Debrief, 'timeline'>, points: number): number | undefined {
  if (points >= fewPoints) return undefined;
  const graded = (grade: Grade) => turningPoints(timeline).filter(i => timeline[i]?.grade === grade);
  const worst = [graded('h'), graded('p')].find(indices => indices.length > 0) ?? [];
  const force = (i: number) => timeline[i]?.force ?? 0;
  return [...worst].sort((a, b) => force(b) - force(a))[0];
}

/** The facts in the three first sentences of a debrief. */
interface DebriefSummary {
  readonly trust: {readonly way: 'Up' | 'Down' | 'Same'; readonly from: TrustBand; readonly to: TrustBand};
  /**
   * `Peak`: distress was higher during the interview than at its beginning and at its end. `step` is the number, from
   * 1, of the step with the highest distress.
   */
  readonly distress: {
    readonly way: 'Up' | 'Down' | 'Same' | 'Peak';
    readonly from: DistressBand;
    readonly to: DistressBand;
    readonly peak: DistressBand;
    readonly step: number;
  };
  /**
   * What the learner did about grave errors. `None`: made none. `Back`: took every grave error back. `Stood`: let at
   * least one stand. `Early`: the interview ended before any decision about a person.
   */
  readonly acts: {
    readonly what: 'None' | 'Back' | 'Stood' | 'Early';
    /**
     * Number of grave errors that the learner let stand. If there are none, the number of grave errors that the
     * learner took back.
     */
    readonly count: number;
    readonly best: number;
    readonly all: number;
  };
}

const wayOf = (from: number, to: number) => (to > from ? 'Up' : to < from ? 'Down' : 'Same');

/** Returns the facts for the three first sentences of a debrief. Returns undefined for a debrief without moments. */
export function summaryOf({timeline, repairs, referrals}: Debrief): DebriefSummary | undefined {
  const [first, last] = [timeline[0], timeline.at(-1)];
  if (!first || !last) return undefined;
  const rank = (band: DistressBand) => distressBands.indexOf(band);
  const [from, to] = [first.distress.from, last.distress.to];
  const ranks = timeline.map(({distress}) => rank(distress.to));
  const high = Math.max(...ranks);
  const peak = distressBands[high] ?? to;
  const stood = repairs.filter(({was}) => was !== 'back').length;
  const back = repairs.length - stood;
  const decided = referrals.filter(({choice, isPutOff}) => choice !== undefined || isPutOff);
  return {
    trust: {
      way: wayOf(trustBands.indexOf(first.trust.from), trustBands.indexOf(last.trust.to)),
      ...{from: first.trust.from, to: last.trust.to},
    },
    distress: {
      way: high > Math.max(rank(from), rank(to)) ? 'Peak' : wayOf(rank(from), rank(to)),
      ...{from, to, peak},
      step: ranks.indexOf(high) + 1,
    },
    acts: {
      what: decided.length === 0 ? 'Early' : stood > 0 ? 'Stood' : back > 0 ? 'Back' : 'None',
      count: stood > 0 ? stood : back,
      best: decided.filter(({grade, isPutOff}) => grade === 'b' || isPutOff).length,
      all: decided.length,
    },
  };
}
