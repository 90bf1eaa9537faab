/** The calls of Web Storage with which a package without an LMS keeps its record. Each call may throw. */
export interface DeviceStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}
