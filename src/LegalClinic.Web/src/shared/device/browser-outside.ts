import { version } from '../../../package.json';
import { sessionFetch } from '../api/client';
import { usualPinCost, usualWaits, type Channel, type Outside, type Space } from './outside';
import { pageLocks } from './page-locks';

function tabChannel(): Channel {
  const channel = new BroadcastChannel('legalclinic-device');
  return {
    tell: (word) => channel.postMessage(word),
    listen: (listener) => {
      const hear = (event: MessageEvent<string>) => listener(event.data);
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
  };
}

async function space(): Promise<Space> {
  const told = await navigator.storage?.estimate?.();
  return { used: told?.usage ?? null, quota: told?.quota ?? null };
}

/** What the engine stands on in a browser. */
export function browserOutside(): Outside {
  return {
    address: location.origin,
    version,
    fetch: (request) => globalThis.fetch(request),
    sessionFetch,
    now: Date.now,
    random: Math.random,
    locks: (navigator.locks as Outside['locks'] | undefined) ?? pageLocks(),
    channel: tabChannel(),
    space,
    keepStore: async () => (await navigator.storage?.persist?.()) ?? false,
    pinCost: usualPinCost,
    waits: usualWaits,
  };
}
