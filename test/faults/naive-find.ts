import type {Frame} from '../../src/tracking/scorm/find-api.ts';

/** Searches for an API with the oldest method. It searches only the parent frames and catches no errors. */
export function naivelyFound<T>(
  from: Frame,
  name: string,
  isApi: (value: unknown) => value is T,
): T | undefined {
  let frame: Frame | null | undefined = from;
  while (frame) {
    const found: unknown = Reflect.get(frame, name);
    if (isApi(found)) return found;
    frame = frame.parent === frame ? undefined : frame.parent;
  }
  return undefined;
}
