/** A contradiction within a scenario: the path to the wrong part, and a message with the cure. */
export interface ScenarioMisfit {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Path = ScenarioMisfit['path'];

/** Returns the path to an item in one of the lists of a scenario. */
export const at = (list: string, index: number, ...rest: Path): Path => [list, index, ...rest];
