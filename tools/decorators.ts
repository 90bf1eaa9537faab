import type {UserConfig} from 'vite';

/**
 * How Lit's decorators are lowered. Vite takes this from tsconfig only for files its `include` names, and a class
 * field that is not lowered hides the property without any error, so every configuration says it outright.
 */
export const decorators = {
  decorator: {legacy: true},
  assumptions: {setPublicClassFields: true},
  typescript: {removeClassFieldsWithoutInitializer: true},
} satisfies UserConfig['oxc'];
