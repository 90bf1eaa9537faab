/**
 * Corrected types for the subpaths of scorm-again. The types that come with it declare a `default` export, but its
 * files use named exports. The types here cover the members that the stand-alone package, the desk and the tests use.
 */
declare module 'scorm-again/scorm12/min' {
  export class Scorm12API {
    constructor(settings?: {readonly logLevel?: number; readonly autocommit?: boolean});
    LMSInitialize(nothing: string): string;
    LMSFinish(nothing: string): string;
    LMSCommit(nothing: string): string;
    LMSGetValue(element: string): string;
    LMSSetValue(element: string, value: string): string;
    LMSGetLastError(): string;
    LMSGetErrorString(code: string): string;
    LMSGetDiagnostic(code: string): string;
    loadFromJSON(cmi: object): void;
    renderCommitCMI(terminate: boolean): object;
  }
}

declare module 'scorm-again/scorm2004/min' {
  export class Scorm2004API {
    constructor(settings?: {readonly logLevel?: number; readonly autocommit?: boolean});
    Initialize(nothing: string): string;
    Terminate(nothing: string): string;
    Commit(nothing: string): string;
    GetValue(element: string): string;
    SetValue(element: string, value: string): string;
    GetLastError(): string;
    GetErrorString(code: string): string;
    GetDiagnostic(code: string): string;
    loadFromJSON(cmi: object): void;
    renderCommitCMI(terminate: boolean): object;
  }
}
