/**
 * Declares the file of the package by its path, because the package has no entry point that Node can resolve.
 */
declare module '@xapi/cmi5/dist/Cmi5.esm.js' {
  export {default} from '@xapi/cmi5';
}
