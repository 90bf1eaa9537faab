import type {DataModel} from '../../ledger/attempt.ts';
import type {ManifestValues} from '../../ledger/manifest-values.ts';
import {secondsOf} from '../../ledger/scorm-time.ts';
import {first, within, type ParsedElement} from './xml.ts';

/**
 * Reads the values that an item of the manifest sets for the course. Ignores a value that does not have the
 * format of the package's standard.
 */
export function valuesOfItem(item: ParsedElement, model: DataModel): ManifestValues {
  const textOf = (...names: readonly string[]) =>
    names.map(name => first(item, name)?.text ?? '').find(text => text !== '') ?? '';
  const action = textOf('timelimitaction', 'timeLimitAction');
  const values12 = {
    launchData: textOf('datafromlms').slice(0, 4096),
    passMark: numberWithin(textOf('masteryscore'), 0, 100),
    threshold: '',
    timeAllowed: timeIn(textOf('maxtimeallowed')),
  };
  const values2004 = {
    launchData: textOf('dataFromLMS').slice(0, 4000),
    passMark: numberWithin(measureIn(item), -1, 1),
    threshold: numberWithin(thresholdIn(item), 0, 1),
    timeAllowed: timeIn(
      first(item, 'sequencing', 'limitConditions')?.attributes.get('attemptAbsoluteDurationLimit') ?? '',
    ),
  };
  return {
    ...(model === 'scorm12' ? values12 : values2004),
    timeLimitAction: /^(?:exit|continue),(?:no )?message$/.test(action) ? action : '',
  };
}

/**
 * Returns `minNormalizedMeasure` of the primary objective, which is 1 by default. Returns '' if `satisfiedByMeasure`
 * is not true (SCORM 2004 SN 3.10.3).
 */
function measureIn(item: ParsedElement): string {
  const objective = first(item, 'sequencing', 'objectives', 'primaryObjective');
  return objective?.attributes.get('satisfiedByMeasure') === 'true'
    ? (first(objective, 'minNormalizedMeasure')?.text ?? '1')
    : '';
}

/**
 * The 3rd Edition writes the threshold as text. The 4th Edition writes it as an attribute, which
 * `completedByMeasure` enables.
 */
function thresholdIn(item: ParsedElement): string {
  const [threshold] = within(item, 'completionThreshold');
  if (!threshold || threshold.attributes.get('completedByMeasure') === 'false') return '';
  return threshold.attributes.get('minProgressMeasure') ?? threshold.text;
}

const numberWithin = (text: string, low: number, high: number): string =>
  /^-?\d+(?:\.\d+)?$/.test(text) && Number(text) >= low && Number(text) <= high ? text : '';

const timeIn = (text: string): string => (secondsOf(text) > 0 ? text : '');
