/** Networks that the internet does not route (RFC 1918, 3927, 4193, 4291, 6598, 1122). */
const PRIVATE_ADDRESS = [
  /^127\./u,
  /^10\./u,
  /^192\.168\./u,
  /^172\.(?:1[6-9]|2\d|3[01])\./u,
  /^169\.254\./u,
  /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./u,
]
const PRIVATE_ADDRESS_V6 = [/^::1$/u, /^f[cd][0-9a-f]{2}:/u, /^fe[89ab][0-9a-f]:/u]
const IPV4 = /^\d+\.\d+\.\d+\.\d+$/u
/** Names that only a local resolver answers (RFC 6761, 6762, 8375, and ICANN's reserved `internal`). */
const PRIVATE_NAME = /(?:^|\.)(?:localhost|local|internal|lan|home\.arpa)$/u

/**
 * Whether a URL stays on the premises by its host alone: this machine, a private address, a name without a dot (a
 * machine or container of the local network), a local domain, or one of `hosts`. Nothing is resolved.
 */
export const isOnPremises = (url: string, hosts: readonly string[]): boolean => {
  // The URL parser has written every spelling of an address (0x7f.1, 2130706433) in its usual form.
  const host = new URL(url).hostname.toLowerCase().replace(/\.$/u, '')
  if (hosts.includes(host)) return true
  if (host.startsWith('[')) {
    const address = host.slice(1, -1)
    return PRIVATE_ADDRESS_V6.some((network) => network.test(address))
  }
  if (IPV4.test(host)) return PRIVATE_ADDRESS.some((network) => network.test(host))
  return !host.includes('.') || PRIVATE_NAME.test(host)
}
