import {property, state} from 'lit/decorators.js';

/** A class with a field that a decorator of Lit declares. */
interface Declaring {
  readonly prototype: object;
}

/**
 * Applies a decorator that is the only one of its field, as TypeScript does. If the decorator returns a descriptor,
 * the field gets this descriptor.
 */
export function declare(
  decorator: (prototype: object, name: string) => unknown,
  {prototype}: Declaring,
  name: string,
): void {
  const descriptor = decorator(prototype, name);
  if (descriptor) Object.defineProperty(prototype, name, descriptor);
}

/** Declares a reactive property without an attribute, as `@property({attribute: false})` does. */
export const declareGiven = (of: Declaring, name: string): void =>
  declare(property({attribute: false}), of, name);

/** Declares an internal reactive property, as `@state()` does. */
export const declareState = (of: Declaring, name: string): void => declare(state(), of, name);
