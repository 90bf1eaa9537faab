/** Bytes of a file, both ends included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The part of a file that `Range` asks for, as films do that are wound forward (RFC 9110, 14.2); undefined where the whole
 * is to be sent, as for several parts at once or for another unit, and 'beyond' where the file is shorter than that.
 */
export function rangeIn(header: string | undefined, size: number): ByteRange | 'beyond' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const [start, end] =
    from === ''
      ? [Math.max(0, size - Number(to)), size - 1]
      : [Number(from), to === '' ? size - 1 : Math.min(Number(to), size - 1)];
  if (to !== '' && from !== '' && Number(to) < start) return undefined;
  return start < size && start <= end ? {start, end} : 'beyond';
}
