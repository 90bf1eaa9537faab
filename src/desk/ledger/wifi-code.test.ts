import {expect, test} from 'vitest';
import {wifiCode} from './wifi-code.ts';

test.each([
  ['a network with a password', 'Workshop', 'green lamp 7', 'WIFI:T:WPA;S:Workshop;P:green lamp 7;;'],
  ['an open network', 'Сургалт', '', 'WIFI:T:nopass;S:Сургалт;;'],
  [
    'a name and a password with characters that have a meaning in the code',
    'A;B',
    String.raw`c:"d\,`,
    String.raw`WIFI:T:WPA;S:A\;B;P:c\:\"d\\\,;;`,
  ],
])('the QR code of %s has the text that phone cameras expect', (_case, network, password, code) => {
  expect(wifiCode(network, password)).toBe(code);
});
