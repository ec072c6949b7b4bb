/** The address of a school's Gatepost. */

const LOOPBACK = ["127.0.0.1", "localhost"];

/** The origin in an address as people write it; null for what is no address, or one that would go out unencrypted. */
export function serviceOriginOf(address: string): string | null {
  try {
    const { protocol, hostname, origin } = new URL(address.trim());
    const safe = protocol === "https:" || (protocol === "http:" && LOOPBACK.includes(hostname));
    return safe ? origin : null;
  } catch {
    return null;
  }
}
