import type {Server} from 'node:http';
import {networkInterfaces} from 'node:os';
import {DeskFault} from '../storage/desk-fault.ts';
import {systemCode} from '../storage/file-fault.ts';

/**
 * Starts listening on the first free port in a list and resolves to its number. Port 0 lets the system choose
 * a port. Rejects with a `DeskFault` that names the port or the address.
 */
export async function listenOnFirstFree(
  server: Server,
  ports: readonly number[],
  host: string,
): Promise<number> {
  const [port = 0, ...others] = ports;
  try {
    return await listen(server, port, host);
  } catch (error) {
    if (others.length === 0 || !(error instanceof DeskFault) || error.code !== 'port') throw error;
    return listenOnFirstFree(server, others, host);
  }
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const refuse = (error: Error) => {
      reject(portFault(error, port, host));
    };
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function portFault(error: Error, port: number, host: string): Error {
  switch (systemCode(error)) {
    case 'EADDRINUSE':
      return new DeskFault(
        'port',
        `Port ${port} is in use by another program, or by another desk.`,
        `Stop that one, or choose another port: --port ${port + 1}.`,
      );
    case 'EACCES':
      return new DeskFault(
        'port',
        `This user may not use port ${port}.`,
        'Choose one from 1024 on, such as --port 8080.',
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new DeskFault(
        'port',
        `This machine has no address "${host}".`,
        'Use --host 127.0.0.1 for this machine alone, or --host 0.0.0.0 for the local network.',
      );
    default:
      return error;
  }
}

/**
 * Returns the URLs of a port: `url` for this machine, and `network` for other machines if `host` admits them.
 */
export function addresses(host: string, port: number): {url: string; network: readonly string[]} {
  const address = (name: string) => `http://${name.includes(':') ? `[${name}]` : name}:${port}/`;
  const everywhere = host === '0.0.0.0' || host === '::';
  return everywhere
    ? {url: address('127.0.0.1'), network: networkAddresses().map(address)}
    : {url: address(host), network: []};
}

/** Returns the addresses of this machine on its networks. */
export function networkAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap(list => list ?? [])
    .filter(({family, internal}) => family === 'IPv4' && !internal)
    .map(({address}) => address);
}

/**
 * Stops the server after requests in progress have ended. Closes all connections after one second, because a browser
 * with an open connection would block the stop.
 */
export function stop(server: Server): Promise<void> {
  return new Promise(resolve => {
    const patience = setTimeout(() => {
      server.closeAllConnections();
    }, 1000);
    server.close(() => {
      clearTimeout(patience);
      resolve();
    });
    server.closeIdleConnections();
  });
}
