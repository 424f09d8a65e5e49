import { useLayoutEffect, useState } from 'preact/hooks';
import { type Address, parseAddress } from '../model/address.ts';

/** The page's address, as it is read from what stands behind `#`; renders anew when it changes. */
export function useAddress(): Address {
  const [hash, setHash] = useState(location.hash);
  useLayoutEffect(() => {
    const update = () => setHash(location.hash);
    addEventListener('hashchange', update);
    return () => removeEventListener('hashchange', update);
  }, []);
  return parseAddress(hash);
}

/** Goes to an address in place of the present one, which the back button skips then. */
export function replaceAddress(href: string): void {
  if (href === location.hash) return;
  history.replaceState(null, '', href);
  dispatchEvent(new HashChangeEvent('hashchange'));
}
