import type {SourceFault} from '../../content/source-fault.ts';
import type {Response} from '../../score/response.ts';

/** A loose end: a fault that only an exploration of the walks through an interview finds. */
export interface LooseEnd extends SourceFault {
  /** The walk that leads to the loose end, as ids, the variant first. */
  readonly way?: Response;
}

/** Keeps the first loose end of each place, because several variants often have the same loose end. */
export const onePerPlace = (ends: readonly LooseEnd[]): readonly LooseEnd[] =>
  [...new Map([...ends].reverse().map(end => [end.path.join(), end])).values()].reverse();
