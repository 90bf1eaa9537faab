/** The package names no entry that Node knows, so that its file is asked for by name. */
declare module '@xapi/cmi5/dist/Cmi5.esm.js' {
  export {default} from '@xapi/cmi5';
}
