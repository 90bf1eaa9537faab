/** Seeded random numbers: the same seed gives the same sequence. */
export interface Random {
  /** Returns a number from 0 up to, but not including, 1. */
  share(): number;
  /** Returns an integer from `least` to `most`, both inclusive. */
  whole(least: number, most: number): number;
  one<T>(list: readonly [T, ...T[]]): T;
}

/** Creates a Mulberry32 generator, which is small and well distributed. */
export function random(seed: string): Random {
  let state = [...seed].reduce(
    (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193),
    0x811c9dc5,
  );
  const share = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number) => least + Math.floor(share() * (most - least + 1));
  return {share, whole, one: list => list[whole(0, list.length - 1)] ?? list[0]};
}
