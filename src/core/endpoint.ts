/** Where credentials may be sent to. */

/** Whether an address is https, or plain http to this machine, where only a test or an embedded warehouse listens. */
export function isSafeEndpoint(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'https:') return true;
  return url?.protocol === 'http:' && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
}
