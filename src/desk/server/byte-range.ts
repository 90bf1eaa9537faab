/** A range of bytes in a file; both ends are inclusive. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Parses a `Range` header (RFC 9110, 14.2). A browser sends this header, for example, when the learner seeks
 * in a video. Returns undefined if the whole file must be sent, because the header is missing, has several
 * ranges, or has another unit than bytes. Returns 'beyond' if the range lies outside the file.
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
