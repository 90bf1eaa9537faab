import type {UserConfig} from 'vite';

/**
 * Options for compiling Lit's decorators. Vite reads these options from tsconfig only for the files in `include` of
 * tsconfig. Without the options, a class field silently hides its reactive property. Therefore every Vite
 * configuration sets them explicitly.
 */
export const decorators = {
  decorator: {legacy: true},
  assumptions: {setPublicClassFields: true},
  typescript: {removeClassFieldsWithoutInitializer: true},
} satisfies UserConfig['oxc'];
