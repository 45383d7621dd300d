const HIGHEST_PORT = 65_535;

/** Begins with `http(s)://host:`, whoever logs in before the host; the group is what stands for the port. */
const PORT = /^https?:\/\/(?:[^/?#]*@)?(?:\[[^\]/?#]*\]|[^:/?#]*):([^@/?#]+)(?:[/?#]|$)/iu;

/**
 * What should stand where `address` is no root that an interface's paths can be put behind; `undefined` where it is
 * one. The address itself is not repeated: a password may stand in it.
 * @example addressFault('http://localhost:80810') // => 'expected a port from 1 to 65535'
 */
export function addressFault(address: string): string | undefined {
  if (!/^https?:\/\//iu.test(address)) return 'expected an address that begins with http:// or https://';
  const [, port] = PORT.exec(address) ?? [];
  if (port !== undefined && !isPort(port)) return `expected a port from 1 to ${HIGHEST_PORT}`;
  if (/[?#]/u.test(address)) return 'expected an address without "?" and "#"';
  return URL.canParse(address) ? undefined : 'expected the name or the IP address of a host after "://"';
}

function isPort(text: string): boolean {
  return /^\d+$/u.test(text) && Number(text) >= 1 && Number(text) <= HIGHEST_PORT;
}
