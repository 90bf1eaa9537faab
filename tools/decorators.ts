import type {UserConfig} from 'vite';

/**
 * Options for lowering Lit's decorators. Vite reads them from tsconfig only for files in its `include`. A
 * class field that is not lowered silently hides its reactive property. Therefore every configuration sets
 * these options explicitly.
 */
export const decorators = {
  decorator: {legacy: true},
  assumptions: {setPublicClassFields: true},
  typescript: {removeClassFieldsWithoutInitializer: true},
} satisfies UserConfig['oxc'];
