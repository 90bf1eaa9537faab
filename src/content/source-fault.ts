import type {z} from 'zod';

/** A fault in an author's file: the path to the wrong value, and a message with the cure. */
export interface SourceFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Path = SourceFault['path'];

/** Returns the path to an item in one of the lists of a file. */
export const at = (list: string, index: number, ...rest: Path): Path => [list, index, ...rest];

/** Returns one fault if `isWrong` is true, otherwise an empty list. */
export const faultIf = (isWrong: boolean, path: Path, message: string): readonly SourceFault[] =>
  isWrong ? [{path, message}] : [];

/** Reports each entry of a list that has the id of an earlier entry. */
export const faultsOfTwice = (list: readonly {readonly id: string}[], name: string): readonly SourceFault[] =>
  list.flatMap(({id}, n) =>
    faultIf(list.findIndex(other => other.id === id) !== n, [name, n, 'id'], `"${id}" is used twice here`),
  );

/** Returns a schema that also calls `faultsOf`, which checks the fields of a value against each other. */
export const refined = <T>(
  schema: z.ZodType<T>,
  faultsOf: (value: T) => readonly SourceFault[],
): z.ZodType<T> =>
  schema.superRefine((value, context) => {
    for (const {path, message} of faultsOf(value))
      context.addIssue({code: 'custom', path: [...path], message});
  });
