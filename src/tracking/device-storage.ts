/** The part of Web Storage that a package without an LMS needs for its record. Its calls may throw. */
export interface DeviceStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}
