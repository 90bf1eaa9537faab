const escape = (text: string): string => text.replace(/[\\;,:"]/g, String.raw`\$&`);

/**
 * Returns the text of a QR code with which a phone joins a Wi-Fi network, in the form that cameras of Android and iOS read.
 * A network without a password is open.
 */
export const wifiCode = (network: string, password: string): string =>
  password === ''
    ? `WIFI:T:nopass;S:${escape(network)};;`
    : `WIFI:T:WPA;S:${escape(network)};P:${escape(password)};;`;
